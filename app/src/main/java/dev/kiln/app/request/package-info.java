/// Requests: questions, their options, and how both are read and written as commands and settings.
/// Nothing is opened, computed or drawn here.
@NullMarked
package dev.kiln.app.request;

import org.jspecify.annotations.NullMarked;
