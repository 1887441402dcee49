/// What tables of several views are made of: rows of functions, cells, the column menu.
@NullMarked
package dev.kiln.app.ui.common.table;

import org.jspecify.annotations.NullMarked;
