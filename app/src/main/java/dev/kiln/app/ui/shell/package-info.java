/// The window around the documents: tabs, drop, menus, theme, shortcuts.
@NullMarked
package dev.kiln.app.ui.shell;

import org.jspecify.annotations.NullMarked;
