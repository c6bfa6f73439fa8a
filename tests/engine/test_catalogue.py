"""open_clip's list of published models, each under the architecture that has its activation."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clipstudio.domain.errors import ModelError
from clipstudio.domain.models import ScoringFamily
from clipstudio.engine.architectures import build, find_architecture
from clipstudio.engine.catalogue import count_parameters, find_offer, offers, parameters, published_preprocessing
from clipstudio.engine.layouts import architectures_of
from clipstudio.services.models.architectures import fitting_architectures


def test_every_offer_stands_under_the_activation_it_was_trained_with() -> None:
    found = {offer.id: offer for offer in offers()}
    assert len(found) > 140
    assert "ViT-B-32/openai" not in found
    assert found["ViT-B-32-quickgelu/openai"].quick_gelu
    assert not found["ViT-B-32/laion2b_s34b_b79k"].quick_gelu
    assert found["ViT-B-32/laion2b_s34b_b79k"].hub == "laion/CLIP-ViT-B-32-laion2B-s34B-b79K"


def test_an_offer_says_what_one_chooses_by() -> None:
    offer = find_offer("ViT-B-16-SigLIP-384/webli")
    assert offer is not None
    assert (offer.image_size, offer.embedding_width, offer.family) == (384, 768, ScoringFamily.SIGMOID)
    assert offer.usable
    named = find_offer("ViTamin-L/datacomp1b")
    assert named is not None
    assert (named.hub, named.file) == ("jienengchen/ViTamin-L-224px", "pytorch_model.bin")


def test_what_needs_another_library_is_marked() -> None:
    offer = find_offer("xlm-roberta-base-ViT-B-32/laion5b_s13b_b90k")
    assert offer is not None
    assert not offer.usable
    assert parameters(offer.architecture) is None


def test_a_tag_under_the_other_activation_is_corrected() -> None:
    with pytest.raises(ModelError, match="were trained with QuickGELU: ask for “ViT-L-14-quickgelu/openai”"):
        find_offer("ViT-L-14/openai")
    assert find_offer("ViT-L-14/unheard_of") is None


@pytest.mark.parametrize("name", ["ViT-B-32", "RN50x4-quickgelu", "ViT-B-16-SigLIP"])
def test_the_counts_that_ship_are_those_of_the_architectures(name: str) -> None:
    assert parameters(name) == count_parameters(name)


def test_a_published_architecture_lacks_a_count_only_where_it_cannot_be_built() -> None:
    unknown = {offer.architecture for offer in offers() if parameters(offer.architecture) is None}
    assert unknown == {offer.architecture for offer in offers() if not offer.usable}


def test_the_layout_of_a_file_is_read_from_its_header(tmp_path: Path) -> None:
    import torch

    with torch.device("meta"):
        weights = build("ViT-B-32", find_architecture("ViT-B-32").config).state_dict()
    header, end = {}, 0
    for name, value in weights.items():
        size = value.numel() * 4
        header[name] = {"dtype": "F32", "shape": list(value.shape), "data_offsets": [end, end + size]}
        end += size
    written = json.dumps(header).encode()
    path = tmp_path / "b32.safetensors"
    with path.open("wb") as file:
        file.write(len(written).to_bytes(8, "little") + written)
        file.truncate(8 + len(written) + end)  # the numbers themselves are never read: a hole in the file
    assert "ViT-B-32" in fitting_architectures(path)
    (tmp_path / "none.pt").write_bytes(b"no weights")
    assert fitting_architectures(tmp_path / "none.pt") == ()
    assert fitting_architectures(tmp_path / "nothing") == ()


def test_published_preprocessing_is_known_only_where_all_agree() -> None:
    assert published_preprocessing("ViT-B-16-SigLIP")["resize_mode"] == "squash"
    assert published_preprocessing("ViT-B-32")["resize_mode"] == "shortest"
    assert published_preprocessing("ViT-H-14-quickgelu") == {}  # MetaCLIP and DFN differ


@pytest.mark.parametrize("name", ["ViT-B-32", "ViT-L-14-336", "RN50x4", "coca_ViT-B-32"])
def test_a_layout_names_its_architecture(name: str) -> None:
    import torch

    with torch.device("meta"):
        module = build(name, find_architecture(name).config)
    shapes = {weight: tuple(value.shape) for weight, value in module.state_dict().items()}
    assert name in architectures_of(shapes)
    assert {each.removesuffix("-quickgelu") for each in architectures_of(shapes)} == {name}


def test_a_layout_that_is_none_of_open_clips_names_nothing() -> None:
    assert architectures_of({"weight": (3, 4)}) == ()
