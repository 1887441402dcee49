package dev.kiln.app.ui.common;

import javafx.scene.layout.Region;

/// What a view shows at the side instead of the details, which stay one click away.
///
/// @param title in two words at most
/// @param content the same each time
public record Aside(String title, Region content) {}
