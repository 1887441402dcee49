/// What a question's answer says, declared once, and how it is written: a form names the fields, a
/// writer for each format lays them out and does its own escaping. Knows no toolkit and no window.
@NullMarked
package dev.kiln.app.report;

import org.jspecify.annotations.NullMarked;
