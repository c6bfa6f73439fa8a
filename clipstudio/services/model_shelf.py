"""The cache of loaded models under its former name, for scripts written against it; new: ``ModelCache``."""

from clipstudio.services.models.model_cache import ModelCache as ModelShelf

__all__ = ["ModelShelf"]
