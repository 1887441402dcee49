package dev.kiln.app.ui.shell;

import dev.kiln.app.ui.common.StackAction;
import dev.kiln.app.ui.document.Views;
import java.util.ArrayList;
import java.util.List;

/// Every key of Kiln, in groups: shown by the overlay and by the guide.
final class ShortcutTable {
  /// One thing and its keys.
  public record Entry(String what, String keys) {}

  /// Things that belong together.
  public record Group(String name, List<Entry> entries) {
    public Group {
      entries = List.copyOf(entries);
    }
  }

  /// A group begins with `#`; its lines have what is done and the keys. `*` stands for lines that
  /// the code knows.
  private static final String TABLE =
      """
      # Window
      Open files                            | Ctrl+O
      New window                            | Ctrl+N
      Move the tab to a new window          | Ctrl+Shift+N
      Close the tab                         | Ctrl+W
      Next, previous tab                    | Ctrl+Tab, Ctrl+Shift+Tab
      Light or dark                         | Ctrl+T
      Settings                              | Ctrl+,
      These shortcuts                       | F1 or ?
      # Views
      *views
      # Query and search
      Search                                | / or Ctrl+F
      Next, previous match                  | N, Shift+N
      Leave the search                      | Esc
      Undo, redo                            | Ctrl+Z, Ctrl+Y
      Add a filter or a way to act          | A
      Edit the query as text                | Q
      Remove, edit a chip                   | Del, Enter
      Details, in or out                    | D
      # Act on the chosen frame
      *actions
      # Flame graph
      Walk the boxes                        | arrow keys
      Choose the box with the dashed edge   | Space
      Zoom to a box                         | Enter, double click
      Step back                             | Esc, Backspace
      Show everything                       | Home
      Lowest row, a page up or down         | End, PageUp, PageDown
      Zoom                                  | Ctrl+wheel, +, −
      Pan                                   | drag, Shift+wheel, Shift+arrows
      # Timeline
      Caller, callee, neighbours in time    | Up, Down, Left, Right
      First, last box of the row            | Home, End
      Choose the box, show its time         | Space, Enter
      Previous, next thread                 | Alt+Up, Alt+Down
      Close, open a thread                  | Alt+Left, Alt+Right
      Pan the time, scroll the threads      | Shift+arrows, PageUp, PageDown
      Closer, further, all the time         | +, −, Esc
      Show only this time, drop the filter  | Shift+Enter, Backspace
      # Threads
      Show only these, hide these           | Enter, Del
      Mark a time                           | Left, Right, with Shift longer
      Show only the marked time             | T
      Choose a whole group                  | G
      # Heatmap
      Move, extend                          | arrow keys, with Shift
      Show only these cells                 | Enter
      # Sandwich
      Sandwich of a frame                   | Enter, double click
      The previous one                      | Backspace, Alt+Left
      # Call tree and functions
      Open, close a frame                   | Right, Left
      Open, close all below it              | Shift+Right, Shift+Left
      Open the heaviest path                | * or Ctrl+E
      Copy the rows as Markdown             | Ctrl+C
      # Hot paths
      Add the chosen function to what if    | I
      Open, close a row of several          | Right, Left
      Remove a fix                          | Del
      Follow the heaviest path down         | * or Ctrl+E
      Back to the ranking                   | Backspace
      # Comparison
      Swap base and current                 | W
      Chosen row or box, both ways          | arrow keys
      # Source
      Next, previous line with a cost       | Alt+Down, Alt+Up
      Costliest line                        | Alt+Home
      Open the line in your editor          | F4
      Copy the chosen lines                 | Ctrl+C
      """;

  private ShortcutTable() {}

  public static List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (String part : TABLE.substring(2).split("\n# ")) {
      List<String> lines = part.lines().toList();
      List<Entry> entries = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        switch (line) {
          case "*views" -> entries.addAll(views());
          case "*actions" -> entries.addAll(actions());
          default -> entries.add(entry(line));
        }
      }
      groups.add(new Group(lines.getFirst(), entries));
    }
    return groups;
  }

  private static Entry entry(String line) {
    int bar = line.indexOf('|');
    return new Entry(line.substring(0, bar).strip(), line.substring(bar + 1).strip());
  }

  private static List<Entry> actions() {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("Menu of everything below", "right click, menu key or Shift+F10"));
    for (StackAction.Kind kind : StackAction.Kind.values()) {
      entries.add(new Entry(kind.sentence, kind.key.getName()));
    }
    return entries;
  }

  private static List<Entry> views() {
    List<Entry> entries = new ArrayList<>();
    Views.ALL.forEach(kind -> entries.add(new Entry(kind.name(), kind.key().getName())));
    return entries;
  }

  /// The table as a page of the guide.
  public static String markdown() {
    StringBuilder out = new StringBuilder("# Keys\n\nThe same table as F1 shows.\n");
    for (Group group : groups()) {
      out.append("\n## ").append(group.name()).append("\n\n| | |\n|---|---|\n");
      for (Entry entry : group.entries()) {
        out.append("| ").append(entry.what()).append(" | ").append(entry.keys()).append(" |\n");
      }
    }
    return out.toString();
  }
}
