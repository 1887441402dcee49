/// The questions that Kiln answers: which options each takes, and the rules between them.
@NullMarked
package dev.kiln.app.request.question;

import org.jspecify.annotations.NullMarked;
