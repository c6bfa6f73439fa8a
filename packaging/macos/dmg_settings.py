"""What the disk image looks like: the application at the left, the folder of applications at the right.

Read by dmgbuild, which gives the application's path as `app`.
"""

from pathlib import Path

_app = Path(defines["app"])  # type: ignore[name-defined] # noqa: F821 - dmgbuild puts it here

format = "UDZO"
filesystem = "APFS"
size = None
files = [str(_app)]
symlinks = {"Applications": "/Applications"}
icon = str(Path("build/icons/clipstudio.icns"))
window_rect = ((200, 160), (540, 320))
default_view = "icon-view"
icon_size = 112
text_size = 13
icon_locations = {_app.name: (140, 130), "Applications": (400, 130)}
