package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for what a terminal, a code host or a spreadsheet would act on in an output.
final class Scans {
  private static final Pattern LIVE =
      Pattern.compile(
          "(?i)@|://|\\bwww\\.|mailto:|(?<!\\\\)[<\\[]|(?<!&amp;)#[0-9]|\\bGH-[0-9]|![0-9]"
              + "|\\b(?=[0-9]*[a-f])[0-9a-f]{7,40}\\b|\\$");

  private Scans() {}

  /// @param forPeople whether nothing may be hidden either
  static void terminal(String said, String out, boolean forPeople) {
    for (int i = 0; i < out.length(); i += Character.charCount(out.codePointAt(i))) {
      int c = out.codePointAt(i);
      boolean control = (c < ' ' && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7f && c < 0xa0);
      boolean turns =
          (c >= 0x202a && c <= 0x202e)
              || (c >= 0x2066 && c <= 0x2069)
              || c == 0x200e
              || c == 0x200f
              || c == 0x61c;
      int type = Character.getType(c);
      boolean hidden =
          type == Character.FORMAT
              || type == Character.LINE_SEPARATOR
              || type == Character.SURROGATE
              || c == 0x3164
              || c == '\t'
              || c == '\r';
      if (control || turns || (forPeople && hidden)) {
        fail(said + "U+" + Integer.toHexString(c) + " in " + near(out, i));
      }
    }
  }

  private static String near(String out, int at) {
    return out.substring(Math.max(0, at - 60), Math.min(out.length(), at + 20));
  }

  /// Lines without code must hold nothing that is live, and rows as many cells as their head.
  static void markdown(String said, String out) {
    int cells = 0;
    for (String line : out.split("\n", -1)) {
      boolean row = line.startsWith("|");
      int count = row ? pipes(line) : 0;
      if (row && cells > 0) {
        assertEquals(cells, count, said + line);
      }
      cells = count;
      String text = withoutCode(line);
      Matcher live = LIVE.matcher(text);
      assertFalse(live.find(), () -> said + live.group() + " in " + line);
    }
  }

  /// The `|` of a row that end cells, as cmark-gfm looks for them: before it looks for code.
  private static int pipes(String line) {
    int count = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == '|') {
        count++;
      }
    }
    return count;
  }

  private static String withoutCode(String line) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < line.length()) {
      if (line.charAt(at) == '\\') {
        text.append(line, at, Math.min(line.length(), at + 2));
        at += 2;
      } else if (line.charAt(at) == '`') {
        int run = run(line, at);
        int end = at + run;
        while (end < line.length() && !(line.charAt(end) == '`' && run(line, end) == run)) {
          end += line.charAt(end) == '`' ? run(line, end) : 1;
        }
        if (end >= line.length()) {
          fail("an open code span: " + line);
        }
        text.append("code");
        at = end + run;
      } else {
        text.append(line.charAt(at++));
      }
    }
    return text.toString();
  }

  private static int run(String line, int at) {
    int end = at;
    while (end < line.length() && line.charAt(end) == '`') {
      end++;
    }
    return end - at;
  }

  static void csv(String said, String out) {
    cells(said, rows(out));
  }

  static void tsv(String said, String out) {
    cells(said, out.lines().map(line -> List.of(line.split("\t", -1))).toList());
  }

  private static void cells(String said, List<List<String>> rows) {
    for (List<String> row : rows) {
      assertEquals(rows.getFirst().size(), row.size(), said + row);
      for (String cell : row) {
        boolean formula = cell.strip().matches("(?s)[=+\\-@\uff1d].*");
        boolean number = cell.matches("-?[0-9.]+(E-?[0-9]+)?");
        assertFalse(formula && !number, said + cell);
      }
    }
  }

  /// By RFC 4180.
  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
        if (doubled) {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == ',' || c == '\r')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\r') {
          rows.add(row);
          row = new ArrayList<>();
          i++;
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }
}
