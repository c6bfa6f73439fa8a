"""Every word that the window says can be said in another language, and is in German."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

from clipstudio.domain.audits import Comparison, Rate
from clipstudio.domain.language import ENGLISH, inside, speak, tr
from clipstudio.domain.prompts import PromptReading
from clipstudio.results.meaning import mark_meaning, two_groups
from clipstudio.results.run.notes import comparison_words
from clipstudio.services.importing.dropped import TAKEN
from clipstudio.services.models.catalogue import size_in_words
from clipstudio.services.models.prompt_reading import ModelsReading
from clipstudio.ui.language import FORMS
from tests.scripts import PACKAGING, module_of
from tests.untranslated import errors_in_english, untranslated

ROOT = Path(__file__).resolve().parents[1]
WINDOW = ROOT / "clipstudio" / "ui"
LANGUAGES = ("de",)
Translations = dict[str, dict[str, tuple[str, ...]]]
PAGES = [page for each in LANGUAGES for page in sorted((ROOT / "resources" / "help" / each).glob("*.md"))]

AS_THEY_ARE = {
    # Of the file of settings, which a person reads whatever language the window has.
    (
        "choice_file.py",
        "# Settings of clipstudio. Change them here while no window is open, or in Edit > Settings.\n"
        "# What this version does not know is kept; comments of your own are not.\n",
    ),
    ("choice_file.py", "# The version of clipstudio that wrote this does not use what follows."),
    ("choice_file.py", " One of {}."),
    ("choice_file.py", " From {} to {}."),
    ("choice_file.py", '# Keys of your own instead of usual ones, such as "Ctrl+E" = "Ctrl+Shift+E".'),
    # Of the terminal, and of what Qt writes there.
    ("app.py", "no Qt platform plugin could be initialized"),
    ("app.py", "The window cannot be opened: no screen answers. "),
    ("app.py", "What was asked for: {}. What works without a screen: clipstudio --help"),
    # Of the log.
    ("crash_watch.py", "clipstudio {}, Python {}, {}\n"),
    ("event_watch.py", "{} ms, {} ms of them at work"),
    ("event_watch.py", "an event took {}: {}"),
    ("event_watch.py", "in Qt"),
    # The name of the program, and of a project.
    ("window/main_window.py", "{}{} — clipstudio"),
    # Told by a service, whose words are changed for what would be.
    ("places/review/making/extend_form.py", "Added"),
    ("places/review/making/extend_form.py", "Adds"),
    # A key.
    ("window/project_view.py", "Forward"),
    # A generic type.
    ("row_model.py", "Row"),
    # Names of languages, each as it calls itself.
    ("language.py", "English"),
    ("language.py", "Deutsch"),
    # Words by which the glossary is asked.
    ("forms/plan_form.py", "confidence interval"),
    ("forms/plan_form.py", "confidence level"),
    ("forms/plan_form.py", "not estimable"),
    ("forms/plan_form.py", "label set"),
    ("places/reports/form.py", "smallest group"),
    ("places/reports/form.py", "evidence pack"),
    # The language in which conditions are written.
    ("places/attributes/derive_page.py", "is not"),
    ("places/attributes/derive_page.py", "{} and {}"),
}
"""Texts of the window that are the same in every language."""


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """What `make languages` runs."""
    return module_of(PACKAGING / "languages.py")


@pytest.fixture(scope="module")
def texts(tool: ModuleType) -> dict[str, bool]:
    """What the code says, and whether it is about a number of things."""
    return {text: each.is_count for part in tool.collected().values() for text, each in part.items()}


@pytest.fixture(scope="module")
def translations(tool: ModuleType) -> Translations:
    """By language what each text of the code is in it."""
    return {language: tool.read(language) for language in LANGUAGES}


def test_a_menu_alone_is_opened_by_its_underlined_letter(translations: Translations) -> None:
    """A button in a place with the same letter would never be pressed by it."""
    own_window = {"&Hide what agrees"}
    for language, said in {ENGLISH: {each: (each,) for each in translations["de"]}, **translations}.items():
        menus = [said[each][0] for each in ("&File", "&Edit", "&Go", "&View", "&Help")]
        taken = {letter for each in menus for letter in underlined(each)}
        twice = [
            source
            for source, forms in said.items()
            if source not in own_window and forms[0] not in menus and underlined(forms[0]) & taken
        ]
        assert not twice, language


def underlined(text: str) -> set[str]:
    """Letters that Alt presses a control by."""
    return {letter.lower() for letter in re.findall(r"&(\w)", text)}


def test_no_text_of_the_window_is_left_untranslated() -> None:
    found = {
        (str(path.relative_to(WINDOW)), each.text)
        for path in sorted(WINDOW.rglob("*.py"))
        if path.name != "style.py"  # style sheets
        for each in untranslated(path.read_text(encoding="utf-8"))
    }

    assert found - AS_THEY_ARE == set()
    assert AS_THEY_ARE - found == set()


def test_what_the_window_takes_is_said_in_its_language(texts: dict[str, bool]) -> None:
    assert TAKEN in texts


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ('button.setText("Import images")', "Import images"),
        ('button.setToolTip(f"{count} of {total} images")', "{} of {} images"),
        ('NOTE = "Nothing is running."', "Nothing is running."),
        ('menu.addAction("Delete…")', "Delete…"),
    ],
)
def test_an_untranslated_text_is_found(line: str, text: str) -> None:
    assert [each.text for each in untranslated(line)] == [text]


@pytest.mark.parametrize(
    "line",
    [
        'button.setText(tr("Import images"))',
        'button.setProperty("role", "the quiet one")',
        'action.setShortcut("Ctrl+Shift+I")',
        'raise RuntimeError("no figure was set")',
    ],
)
def test_what_is_translated_or_no_text_is_not(line: str) -> None:
    assert list(untranslated(line)) == []


def test_no_error_is_said_in_english_alone(tool: ModuleType) -> None:
    """Jobs and short writes speak English, and whoever reads their errors may not: they are said later."""
    code = WINDOW.parent
    errors = {*tool.error_names(code), "error"}  # a class that was handed over
    found = [
        f"{path.relative_to(code)}:{each.line}: {each.text}"
        for path in sorted(code.rglob("*.py"))
        if path.relative_to(code).parts[0] not in tool.NEVER_SPEAK
        for each in errors_in_english(path.read_text(encoding="utf-8"), errors)
    ]

    assert found == []


@pytest.mark.parametrize(
    ("line", "is_found"),
    [
        ('raise ModelError(f"“{name}” is gone.")', True),
        ('raise ModelError("“%s” is gone." % name)', True),
        ('raise ModelError(tr("“{name}” is gone.", name=name))', True),
        ("raise ModelError(str(error))", True),
        ('GONE = "It is gone."\nraise ModelError(GONE)', True),
        ('raise ModelError("“{name}” is gone.", name=name)', False),
        ('GONE = said_later("“{name}” is gone.")\nraise ModelError(GONE, name=name)', False),
        ('raise ValueError(f"{name} is gone")', False),
    ],
)
def test_an_error_in_english_alone_is_found(line: str, is_found: bool) -> None:
    assert bool(list(errors_in_english(line, {"ModelError"}))) is is_found


def test_an_error_is_collected_with_the_classes_that_are_made_of_it(tool: ModuleType) -> None:
    code = 'raise ModelError("Gone: {name}.", name=name)\nraise ValueError("no")'

    assert {"NothingLeftError", "ModelError", "ClipstudioError"} <= tool.error_names()
    assert "UnreadableValueError" not in tool.error_names(), "a fault of the program"
    assert [each.text for each in tool.messages_in(code, {"ModelError"})] == ["Gone: {name}."]


def test_below_the_window_nothing_is_said_when_a_module_is_imported() -> None:
    """A window may import it while it speaks German, and an English report would hold German words then."""
    code = WINDOW.parent
    found = [
        f"{path.relative_to(code)}: {ast.unparse(node)}"
        for path in sorted(code.rglob("*.py"))
        if WINDOW not in path.parents
        for node in at_import(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("tr", "tr_count")
    ]

    assert found == []


def test_what_is_said_at_import_is_found() -> None:
    module = (
        "A = tr('a')\ndef f(b: str = tr('b')) -> str:\n    return tr('c')\nclass D:\n    e = lambda: tr('e')\n"
    )
    calls = [ast.unparse(node) for node in at_import(ast.parse(module)) if isinstance(node, ast.Call)]

    assert calls == ["tr('a')", "tr('b')"]


def at_import(node: ast.AST) -> Iterator[ast.AST]:
    """What runs when a module is imported: all but the bodies of functions, whose defaults do."""
    later: list[ast.AST] = []
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        later = [*node.body]
    elif isinstance(node, ast.Lambda):
        later = [node.body]
    for child in ast.iter_child_nodes(node):
        if child not in later:
            yield child
            yield from at_import(child)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_with_the_same_values(
    language: str, tool: ModuleType, texts: dict[str, bool], translations: Translations
) -> None:
    known = translations[language]

    assert set(texts) - set(known) == set(), "untranslated: write them into packaging/languages"
    assert set(known) - set(texts) == set(), "said no more: run make languages"
    for text, is_count in texts.items():
        assert len(known[text]) == (tool.FORMS[language] if is_count else 1), text
        for said in known[text]:
            assert said.strip(), text
            assert values(said) <= values(text), text
            assert is_count or values(said) == values(text), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_reads_what_was_translated(
    language: str, tool: ModuleType, texts: dict[str, bool], translations: Translations
) -> None:
    translator = QTranslator()
    assert translator.load(f"clipstudio_{language}", str(ROOT / "resources" / "languages"))

    for text, forms in translations[language].items():
        counts = (1, 2) if texts[text] else (-1,)
        said = tuple(translator.translate(tool.CONTEXT, text, None, count) for count in counts)
        assert said == forms, f"{text!r}: run make languages"


@pytest.fixture
def in_german(tool: ModuleType) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load("clipstudio_de", str(ROOT / "resources" / "languages"))
    speak(replace(FORMS["de"], translate=lambda text, n: translator.translate(tool.CONTEXT, text, None, n)))
    yield
    speak(ENGLISH)


@pytest.mark.usefixtures("in_german")
@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (
            (78, 4),
            "118 Bilder in der Gruppe „x“: Das Modell versah 78 davon mit einem Label aus „crime“, 66,1 %; "
            "4 von 34 in „y“, 11,8 %.",
        ),
        (
            (118, 0),
            "118 Bilder in der Gruppe „x“: Das Modell versah alle 118 davon mit einem Label aus „crime“, 100,0 %; "
            "keine von 34 in „y“.",
        ),
        ((0, 0), "In jeder von 2 Gruppen: Das Modell versah keine davon mit einem Label aus „crime“."),
    ],
)
def test_the_sentence_below_a_chart_is_german(counts: tuple[int, int], words: str) -> None:
    groups = [(name, rate(count, n)) for name, count, n in zip("xy", counts, (118, 34), strict=True)]

    assert two_groups(groups, given) == words


@pytest.mark.usefixtures("in_german")
def test_the_sentence_on_all_images_is_german() -> None:
    said = mark_meaning("all images", rate(1, 1204), given)

    assert said == "1.204 Bilder: Das Modell versah 1 davon mit einem Label aus „crime“, 0,1 %."


@pytest.mark.usefixtures("in_german")
def test_what_services_say_of_models_is_german() -> None:
    assert size_in_words(401_250_000) == "etwa 1.605 MB"
    reading = ModelsReading(("a", "b", "c", "d", "e"), PromptReading(1, 77))
    assert reading.names == "a, b, c und 2 weitere"


@pytest.mark.usefixtures("in_german")
def test_an_intersection_is_german() -> None:
    assert comparison_words(Comparison(("group", "age"), (), 0)) == "nach group und age"


def rate(count: int, n: int) -> Rate:
    return Rate(count, n, count / n, count / n, count / n, None)


def given(count: str) -> str:
    who = inside(tr("The model"))
    return tr("{who} gave {count} a label from “{value}”", who=who, count=count, value="crime")


def values(text: str) -> set[str]:
    """Names in braces; of a text with braces of another kind, these."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return set(re.findall(r"\{\w*\}", text))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_of_help_in_another_language_has_the_parts_of_the_english_one(
    page: Path, translations: Translations
) -> None:
    """Headings, entries of lists, pictures and links."""
    english = (page.parents[1] / page.name).read_text(encoding="utf-8")
    text = page.read_text(encoding="utf-8")
    (title,) = translations[page.parent.name][english.splitlines()[0].removeprefix("# ")]

    assert text.startswith(f"# {title}\n")
    for part in (r"^#+ ", r"^(?:-|\d\.) ", r"!\[.*?\]\((.+?)\)", r"[^!]\[.*?\]\((.+?)\)"):
        assert re.findall(part, text, re.MULTILINE) == re.findall(part, english, re.MULTILINE), part


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_glossary_explains_every_word_in_every_language(
    language: str, tool: ModuleType, translations: Translations
) -> None:
    page = (ROOT / "resources" / "help" / language / "9-glossary.md").read_text(encoding="utf-8")
    explained = re.findall(r"^\*\*(.+?)\*\*", page, re.MULTILINE)
    known = translations[language]

    assert sorted(each.casefold() for each in explained) == sorted(
        known[word][0].casefold() for word in tool.glossary()
    )


def test_one_word_stands_for_what_holds_for_every_project(texts: dict[str, bool]) -> None:
    """What the menu calls settings is called so in help and in what is written about the program."""
    pages = (*(ROOT / "resources" / "help").glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "README.md")
    found = [text for text in texts if "preference" in text.casefold()]
    found += [page.name for page in pages if "preference" in page.read_text(encoding="utf-8").casefold()]

    assert found == []
