package dev.kiln.app.ui.common;

import dev.kiln.app.session.Document;

/// What every view is given.
///
/// @param document what is looked at
/// @param menus the menu of a frame
/// @param exports saving and copying
/// @param files asking for folders and files
public record ViewContext(
    Document document, FrameMenus menus, Exporter exports, FileQuestions files) {}
