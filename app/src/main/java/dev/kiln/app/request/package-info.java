/// Requests: questions and their options, and how they are read and written as commands, links and
/// settings. Nothing is opened, computed or drawn here.
@NullMarked
package dev.kiln.app.request;

import org.jspecify.annotations.NullMarked;
