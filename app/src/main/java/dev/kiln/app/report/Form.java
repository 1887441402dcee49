package dev.kiln.app.report;

import java.util.List;
import java.util.function.Function;

/// The parts of a report, declared once for all formats and for the JSON schema.
///
/// A form is made for an answer if titles depend on it, such as the unit of a rate; the keys, types
/// and meanings never do.
///
/// @param name of the question: `top` gives the schema `kiln.top/1`
/// @param version of the schema; fields may be added within one
/// @param meaning what the answer is, in a sentence, for the schema
/// @param head what people read before the tables
/// @param parts the fields and tables, in the order of JSON; people get the tables alone
/// @param oneTable the key of the table that formats have which hold one, such as CSV
/// @param notes what people read below the tables
public record Form<A>(
    String name,
    int version,
    String meaning,
    Function<A, List<Line>> head,
    List<Part<A>> parts,
    String oneTable,
    Function<A, List<Line>> notes) {
  public Form {
    parts = List.copyOf(parts);
  }

  /// `kiln.top/1`.
  public String schema() {
    return "kiln." + name + "/" + version;
  }
}
