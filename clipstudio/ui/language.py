"""The language of the window: chosen in the settings, or the system's; it holds from the program's start on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from clipstudio.domain import language
from clipstudio.domain.language import ENGLISH, Language
from clipstudio.domain.resources import resource
from clipstudio.services.settings_tables import kept_value
from clipstudio.ui.choices import LANGUAGE

CONTEXT = "clipstudio"
"""What all messages of the program are filed under in the files of translations."""
SYSTEM, CODE_LANGUAGE = "system", "en"
NAMES = {CODE_LANGUAGE: "English", "de": "Deutsch"}
"""The languages that there are, each as it calls itself."""
FORMS = {"de": Language(grouping=".", point=",", day="%d.%m.%Y", lowers=False, code="de")}
"""How languages other than English write numbers and days."""


def chosen(settings: Path) -> str:
    """The language that the file of settings asks for, or else the system; by its code.

    The file is read before anything else is: modules hold words that are said when they are imported. What is
    wrong with it is told when the settings are read in full.
    """
    asked = kept_value(settings, LANGUAGE.group, LANGUAGE.name)
    if isinstance(asked, str) and asked in NAMES:
        return asked
    return of_system(QLocale.system().uiLanguages())


def of_system(wanted: list[str]) -> str:
    """The first language that the system asks for ("de-AT", "de") and that there is, or else English."""
    codes = (each.partition("-")[0] for each in wanted)
    return next((code for code in codes if code in NAMES), CODE_LANGUAGE)


def locale_of(code: str, system: QLocale) -> QLocale:
    """How Qt is to write what it writes by itself, such as numbers in fields: as the program's own words do."""
    locale = QLocale(code)
    # The system's knows the country. But where a field takes another decimal point than the figures beside it, as
    # in Switzerland, a number is read or typed wrongly.
    is_like = system.language() == locale.language() and system.decimalPoint() == locale.decimalPoint()
    return system if is_like else locale


def use(app: QApplication, code: str) -> None:
    """Say everything in a language from now on, Qt's own words too, and write its numbers."""
    locale = locale_of(code, QLocale.system())
    QLocale.setDefault(locale)
    app.setLayoutDirection(locale.textDirection())
    if code == CODE_LANGUAGE:
        language.speak(ENGLISH)
        return
    qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{code}", qt_words), (f"clipstudio_{code}", str(resource("languages")))):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
    language.speak(replace(FORMS[code], translate=translate))


def translate(text: str, count: int) -> str:
    """A text of the program as Qt's translators have it."""
    return QCoreApplication.translate(CONTEXT, text, None, count)
