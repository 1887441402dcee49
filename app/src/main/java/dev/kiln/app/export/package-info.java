/// What leaves the program, from the window and from the command line alike: pictures, tables,
/// files.
@NullMarked
package dev.kiln.app.export;

import org.jspecify.annotations.NullMarked;
