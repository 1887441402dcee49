/// Where the program starts: a subcommand goes to the command line, everything else to the window.
@NullMarked
package dev.kiln.app;

import org.jspecify.annotations.NullMarked;
