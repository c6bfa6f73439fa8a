"""The model that ships with clipstudio: small, trained on drawings, with a known answer."""

from __future__ import annotations

import json

from clipstudio.domain.errors import ModelError
from clipstudio.domain.models import ModelCard
from clipstudio.domain.resources import resource
from clipstudio.engine.architectures import read_config
from clipstudio.engine.preprocessing import to_preprocessing

SAMPLE_NAME = "clipstudio-sample"


def sample_card() -> ModelCard | None:
    """The card of the built-in sample, or None where this installation comes without it.

    Raises:
        ModelError: The files of the sample are damaged.
    """
    facts_file = resource("sample", "sample.json")
    if not facts_file.is_file():
        return None
    try:
        facts = json.loads(facts_file.read_text(encoding="utf-8"))
        architecture = read_config(facts_file.with_name(f"{SAMPLE_NAME}.json"))
        return ModelCard(
            name=SAMPLE_NAME,
            architecture=architecture.name,
            architecture_config=architecture.config,
            weights=facts_file.with_name(f"{SAMPLE_NAME}.safetensors"),
            weights_sha256=facts["sha256"],
            weights_bytes=facts["bytes"],
            preprocessing=to_preprocessing(facts["preprocess_cfg"]),
            embedding_width=architecture.config["embed_dim"],
            origin="sample",
        )
    except (ValueError, LookupError, TypeError) as error:
        raise ModelError("The built-in sample model is damaged. Install clipstudio again.") from error
