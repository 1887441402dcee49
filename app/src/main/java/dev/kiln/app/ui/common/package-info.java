/// Small pieces that several views share: icons, labels, formatting.
@NullMarked
package dev.kiln.app.ui.common;

import org.jspecify.annotations.NullMarked;
