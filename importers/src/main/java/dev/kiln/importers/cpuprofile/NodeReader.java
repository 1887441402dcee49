package dev.kiln.importers.cpuprofile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// Reads nodes: a list of them that name their children by id, or a tree of nodes in one another,
/// which may be as deep as the program's recursion. Open nodes stand on a stack of this class.
///
/// ```
///   {"id":2, "callFrame":{"functionName":"f", "url":"a.js", "lineNumber":6}, "children":[3]}
///   {"id":2, "functionName":"f", "url":"a.js", "lineNumber":7, "children":[{"id":3, ...}]}
/// ```
final class NodeReader {
  private static final long MISSING = Long.MIN_VALUE;

  /// A node whose end has not come yet.
  private static final class Open {
    private final int row;
    private String name = "";
    private String url = "";
    private long line = MISSING;
    private boolean inChildren;

    Open(int row) {
      this.row = row;
    }
  }

  private final NodeTable nodes;
  private final CallFrames frames;
  private final Deque<Open> open = new ArrayDeque<>();
  private boolean ofModel;

  /// What to add to a line so that it counts from 1. V8 counts from 0, and -1 is none. Older tools
  /// count from 1, and 0 is none: the line of the root tells.
  private int lineOffset = 1;

  NodeReader(NodeTable nodes, CallFrames frames) {
    this.nodes = nodes;
    this.frames = frames;
  }

  /// Reads the list that the parser stands at.
  void list(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        node(json, false);
      } else {
        json.skipChildren();
      }
    }
  }

  /// Reads the node that the parser stands at with all that lie in it.
  ///
  /// @param tree whether it is the root of the older form
  void node(JsonParser json, boolean tree) throws IOException {
    open.push(new Open(nodes.add(NodeTable.NONE)));
    while (!open.isEmpty()) {
      Open node = open.element();
      JsonToken token = json.nextToken();
      if (node.inChildren) {
        child(json, token, node);
      } else if (token == JsonToken.END_OBJECT) {
        close(open.pop());
      } else {
        String key = json.currentName();
        json.nextToken();
        field(json, key, node);
        if (tree && open.size() == 1 && key.equals("lineNumber")) {
          lineOffset = node.line < 0 ? 1 : 0;
        }
      }
    }
  }

  private void child(JsonParser json, JsonToken token, Open node) throws IOException {
    switch (token) {
      case END_ARRAY -> node.inChildren = false;
      case START_OBJECT -> open.push(new Open(nodes.add(node.row)));
      default -> {
        long id = JsonText.whole(json, MISSING);
        if (id != MISSING) {
          nodes.calls(node.row, id);
        }
      }
    }
  }

  private void field(JsonParser json, String key, Open node) throws IOException {
    JsonToken value = json.currentToken();
    if (key.equals("children") && value == JsonToken.START_ARRAY) {
      node.inChildren = true;
    } else if (key.equals("callFrame") && value == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String inner = json.currentName();
        json.nextToken();
        function(json, inner, node);
      }
    } else if (key.equals("id")) {
      long id = JsonText.whole(json, MISSING);
      if (id != MISSING) {
        nodes.id(node.row, id);
      }
    } else if (key.equals("parent")) {
      long id = JsonText.whole(json, MISSING);
      if (id != MISSING) {
        nodes.calledBy(node.row, id);
      }
    } else {
      function(json, key, node);
    }
  }

  private void function(JsonParser json, String key, Open node) throws IOException {
    switch (key) {
      case "functionName" -> node.name = JsonText.text(json);
      case "url" -> node.url = JsonText.text(json);
      case "lineNumber" -> node.line = JsonText.whole(json, MISSING);
      default -> {
        ofModel |= key.equals("locationId");
        json.skipChildren();
      }
    }
  }

  private void close(Open node) {
    boolean known = node.line >= 0 && node.line < Integer.MAX_VALUE;
    int line = known ? (int) node.line + lineOffset : 0;
    nodes.frame(node.row, frames.frame(node.name, node.url, line));
  }

  /// Takes open nodes as they are; for a file that ends among them.
  void closeAll() {
    while (!open.isEmpty()) {
      close(open.pop());
    }
  }

  /// Whether nodes name their functions by a number, as a model of Visual Studio Code does.
  boolean isOfModel() {
    return ofModel;
  }
}
