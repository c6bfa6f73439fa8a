"""Reads a running window as a screen reader does, by AT-SPI, and acts by it; run by the system's Python.

Usage: screen_reader.py PLACES...: presses the button of each place by its action and prints what is read there, as
JSON: a list of [role, name, value or null, states] for each place, and the numbers of the chart in Audits.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 60
MOST_CHILDREN = 60
SAID_STATES = (Atspi.StateType.CHECKED, Atspi.StateType.EXPANDED, Atspi.StateType.SELECTED)


def children(node):
    count = min(node.get_child_count(), MOST_CHILDREN)
    return [child for child in (node.get_child_at_index(place) for place in range(count)) if child is not None]


def is_shown(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def walk(node, depth=0):
    if depth > 40:
        return
    yield node
    for child in children(node):
        if is_shown(child) or child.get_role_name() in ("table cell", "table column header"):
            yield from walk(child, depth + 1)


def value_of(node):
    value = node.get_value_iface()
    if value is not None:
        return Atspi.Value.get_current_value(value)
    selection = node.get_selection_iface() if node.get_role() == Atspi.Role.COMBO_BOX else None
    if selection is not None and Atspi.Selection.get_n_selected_children(selection):
        return Atspi.Selection.get_selected_child(selection, 0).get_name()
    text = node.get_text_iface()
    return Atspi.Text.get_text(text, 0, -1) if text is not None else None


def read(node):
    states = [state.value_nick for state in SAID_STATES if node.get_state_set().contains(state)]
    return [node.get_role_name(), node.get_name(), value_of(node), states]


def wait_for(find):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            found = find()
        except gi.repository.GLib.Error:  # what was read is gone: a page was made anew
            found = None
        if found:
            return found
        time.sleep(0.3)
    raise SystemExit("what was looked for was not read")


def window():
    desktop = Atspi.get_desktop(0)
    apps = [desktop.get_child_at_index(place) for place in range(desktop.get_child_count())]
    frames = [frame for app in apps if app is not None for frame in children(app)]
    return next((frame for frame in frames if "clipstudio" in frame.get_name()), None)


def press(node):
    action = node.get_action_iface()
    names = [Atspi.Action.get_action_name(action, place) for place in range(Atspi.Action.get_n_actions(action))]
    Atspi.Action.do_action(action, names.index("Press"))


def button_of(frame, place):
    return next((each for each in walk(frame) if each.get_name() == place and each.get_action_iface()), None)


def numbers(frame):
    """The table in the chart, by the keys' own way: rows and columns."""
    chart = next((each for each in walk(frame) if each.get_role() == Atspi.Role.CHART), None)
    table = None if chart is None else chart.get_child_at_index(0).get_table_iface()
    if table is None:
        return None
    rows, columns = Atspi.Table.get_n_rows(table), Atspi.Table.get_n_columns(table)
    heads = [Atspi.Table.get_column_description(table, column) for column in range(columns)]
    lines = [
        [Atspi.Table.get_accessible_at(table, row, column).get_name() for column in range(columns)]
        for row in range(rows)
    ]
    return {"name": chart.get_name(), "heads": heads, "lines": lines}


def main(places):
    frame = wait_for(window)
    told = {}
    for place in places:
        print(place, file=sys.stderr)
        press(wait_for(lambda place=place: button_of(frame, place)))
        wait_for(
            lambda place=place: any(
                each.get_name() == place and each.get_state_set().contains(Atspi.StateType.CHECKED)
                for each in walk(frame)
            )
        )
        if place == "Audits":
            told["numbers"] = wait_for(lambda: numbers(frame))
        time.sleep(1)
        told[place] = [read(each) for each in walk(frame)]
    print(json.dumps(told, ensure_ascii=False))


main(sys.argv[1:])
