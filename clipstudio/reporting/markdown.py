"""The auditor's own words, in a Markdown without HTML, as data that templates write out; no pictures."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

LINKS = ("http", "https", "mailto")
"""Schemes of links; any other, such as that of a script, leaves the words alone."""
_BREAKS = ("softbreak", "hardbreak")
_SAID = ("text", "code_inline", "html_inline", *_BREAKS)
_LOWEST = 3
"""Rank of the highest heading of a text of one's own: above it stand the report's and the section's."""


def as_nodes(markdown: str) -> list[dict[str, Any]]:
    """A text as nested data: each node has ``type``, and ``text``, ``href``, ``rank`` or ``children``."""
    return [_node(node) for node in _tree(markdown).children]


def first_paragraph(markdown: str) -> str:
    """The words of the first paragraph of a text without their marks; "" where it has none."""
    paragraph = next((each for each in _tree(markdown).walk() if each.type == "paragraph"), None)
    if paragraph is None:
        return ""
    words = (" " if each.type in _BREAKS else each.content for each in paragraph.walk() if each.type in _SAID)
    return " ".join("".join(words).split())


def _tree(markdown: str) -> SyntaxTreeNode:
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    return SyntaxTreeNode(reader.parse(markdown))


_KINDS = {
    **{name: name for name in ("paragraph", "strong", "em", "table", "thead", "tbody", "tr", "th", "td", "hr")},
    "blockquote": "quote",
    "bullet_list": "list",
    "ordered_list": "numbers",
    "list_item": "item",
    "softbreak": "space",
    "hardbreak": "break",
}


def _node(node: SyntaxTreeNode) -> dict[str, Any]:
    children = [_node(child) for child in node.children]
    match node.type:
        case "text" | "html_inline" | "html_block":
            return {"type": "text", "text": node.content}
        case "code_inline":
            return {"type": "code", "text": node.content}
        case "code_block" | "fence":
            return {"type": "block", "text": node.content.rstrip("\n")}
        case "heading":
            return {"type": "heading", "rank": _rank(node), "children": children}
        case "link" | "image":
            # No picture comes from elsewhere: its words lead to it.
            href = str(node.attrs.get("href" if node.type == "link" else "src", ""))
            if urlsplit(href).scheme.lower() not in LINKS:
                return {"type": "span", "children": children}
            return {"type": "link", "href": href, "children": children}
        case kind:
            return {"type": _KINDS.get(kind, "span"), "children": children}


def _rank(node: SyntaxTreeNode) -> int:
    return min(max(int(node.tag.removeprefix("h")), _LOWEST), 6)
