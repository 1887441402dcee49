/// What is remembered between sessions, in one file that several windows and processes share.
@NullMarked
package dev.kiln.app.session.settings;

import org.jspecify.annotations.NullMarked;
