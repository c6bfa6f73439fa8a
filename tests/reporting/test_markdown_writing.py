"""What users wrote stays text in the Markdown that is written."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from clipstudio.reporting.markdown import first_paragraph
from clipstudio.reporting.markdown_writing import front_matter, items, plain_text, table

TEXTS = (
    "a | b",
    "# heading",
    "- item",
    "+ item",
    "1. first",
    "2) second",
    "<script>alert(1)</script>",
    "*strong* _em_ `code` ~~gone~~",
    "[link](javascript:alert(1)) ![picture](x.png)",
    "AT&amp;T & co",
    "back\\slash\\",
    "two\nlines",
    "=====",
    "$x$",
    "",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_read_as_it_was(text: str) -> None:
    page = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    (*_, inline, _close) = page.parse(f"{plain_text(text)}\n") or [None, None]
    if not text:
        assert inline is None
        return
    assert inline is not None
    children = inline.children or []
    assert {each.type for each in children} <= {"text", "text_special"}
    assert "".join(each.content for each in children) == " ".join(text.split())


def test_tables_and_lists_keep_their_shape() -> None:
    page = MarkdownIt("commonmark").enable("table").parse(table(("a", "b|c"), [TEXTS[:2], ("", "x")]))
    assert [each.type for each in page].count("tr_open") == 3
    assert [each.type for each in page].count("td_open") == 4
    assert [each.type for each in MarkdownIt().parse(items(TEXTS[:7]))].count("list_item_open") == 7


def test_metadata_stands_between_lines() -> None:
    assert front_matter({"name": "é: “x”", "n": 1}) == "---\nname: 'é: “x”'\nn: 1\n---"


def test_the_first_paragraph_has_no_marks() -> None:
    text = "# Head\n\nWho is **asked**\nabout: [us](http://x.y)?\n\nMore"
    assert first_paragraph(text) == "Who is asked about: us?"
    assert first_paragraph("") == ""
