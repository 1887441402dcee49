package dev.kiln.app.ui.common;

import javafx.scene.layout.Region;

/// What a view shows at the side in place of the details, which stay a click away.
///
/// @param title in two words at most
/// @param content the same each time
public record Aside(String title, Region content) {}
