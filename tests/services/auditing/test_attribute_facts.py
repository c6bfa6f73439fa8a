"""What was written of attributes, and how they follow from others, is kept with every run."""

from __future__ import annotations

from clipstudio.domain.derived_reading import read_rules
from clipstudio.services.attribute_editing import describe, rename_value
from clipstudio.services.auditing.attribute_facts import noted
from clipstudio.services.deriving import derive_attribute
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images


def test_descriptions_definitions_and_words_of_sources_are_kept(project: ProjectFile) -> None:
    images = add_images(project, 2)
    source = project.attributes.add_source("t.csv", None)
    project.attributes.record(source, "sex", {images[0]: "M", images[1]: "F"})
    assert noted(project, (("sex",),)) == {}, "nothing is known that the values do not say"
    describe(project, "sex", "As perceived.")
    rename_value(project, "sex", "M", "male")
    derive_attribute(project, "woman", read_rules([("yes", "sex is F")], "no"))
    told = noted(project, (("woman",),))["attribute_facts"]
    assert told["woman"]["definition_in_words"].startswith("Derived: “yes” where sex is F; else “no”.")
    assert told["sex"] == {"description": "As perceived.", "shown_as": {"male": ["M"]}}
