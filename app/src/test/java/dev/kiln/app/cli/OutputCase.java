package dev.kiln.app.cli;

import dev.kiln.render.start.PangoCondition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Each command that writes a file, in each way that it does.
enum OutputCase {
  RENDER_SVG("render", ".svg", "-o"),
  RENDER_HTML("render", ".html", "-o"),
  RENDER_PNG("render", ".png", "-o"),
  RENDER_SANDWICH("render", ".svg", "--sandwich place -o"),
  CONVERT_COLLAPSED("convert", ".collapsed", "-o"),
  CONVERT_PPROF("convert", ".pb.gz", "--focus place -o"),
  RANK_SVG("rank", ".svg", "--seconds 10 -o"),
  DIFF_SVG("diff", ".svg", "-o"),
  DIFF_HTML("diff", ".html", "-o"),
  DIFF_SANDWICH("diff", ".svg", "--sandwich place -o"),
  WHATIF("whatif", ".json", "--fix place=2x --save");

  static final String STACKS = "main;place;quote 400\nmain;place;parse 300\nmain;gc 200\n";
  static final String OTHER = "main;place;quote 200\nmain;place;parse 300\nmain;gc 200\n";

  final String command;

  /// What the name of its output ends in.
  final String ending;

  private final String options;

  OutputCase(String command, String ending, String options) {
    this.command = command;
    this.ending = ending;
    this.options = options;
  }

  boolean isCollapsed() {
    return this == CONVERT_COLLAPSED;
  }

  /// A profile whose name ends as the output's does.
  Path input(Path folder) throws IOException {
    return Files.writeString(folder.resolve("input" + ending), STACKS);
  }

  /// What it is run with; further files lie beside the folder's others.
  List<Object> arguments(Path folder, Path input, Path output) throws IOException {
    List<Object> all = new ArrayList<>(List.of(command, input));
    if (command.equals("diff")) {
      all.add(Files.writeString(folder.resolve("other.collapsed"), OTHER));
    }
    if (command.equals("rank")) {
      all.add("--counts");
      all.add(Files.writeString(folder.resolve("calls.csv"), "place,100\nquote,300\n"));
    }
    all.addAll(List.of(options.split(" ", -1)));
    all.add(output);
    return all;
  }

  Cli.Result run(Path folder, Path input, Path output, Object... further) throws IOException {
    if (this == RENDER_PNG) {
      PangoCondition.assume();
    }
    List<Object> all = arguments(folder, input, output);
    all.addAll(List.of(further));
    return Cli.run(all.toArray());
  }
}
