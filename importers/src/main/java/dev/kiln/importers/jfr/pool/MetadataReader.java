package dev.kiln.importers.jfr.pool;

import dev.kiln.importers.jfr.chunk.BlockReader;
import dev.kiln.importers.jfr.chunk.DamagedChunkException;
import dev.kiln.importers.jfr.pool.JfrType.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the metadata event of a chunk: a table of strings, then a tree of elements.
///
/// ```
///   event    size, type 0, start, duration, id, strings, element
///   element  name, attributes (name, value), elements      all names and values are strings' numbers
/// ```
///
/// Classes lie at `root/metadata/class`, their fields and annotations below them. Source: JDK,
/// jdk.jfr.internal.MetadataReader.
public final class MetadataReader {
  public static final int TYPE = 0;

  private static final int MAX_DEPTH = 16;

  private record Element(String name, Map<String, String> attributes, List<Element> children) {
    String get(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }

    List<Element> all(String childName) {
      List<Element> named = new ArrayList<>();
      for (Element child : children) {
        if (child.name().equals(childName)) {
          named.add(child);
        }
      }
      return named;
    }
  }

  private final BlockReader in;
  private String[] strings = {};

  private MetadataReader(BlockReader in) {
    this.in = in;
  }

  /// Reads the event that starts at `offset`.
  public static JfrTypes read(BlockReader in, long offset)
      throws IOException, DamagedChunkException {
    in.seek(offset);
    in.varint(); // size
    if (in.varint() != TYPE) {
      throw new DamagedChunkException("its metadata is not where it says");
    }
    in.skipVarints(3); // start, duration, metadata id
    return new MetadataReader(in).types();
  }

  private JfrTypes types() throws IOException, DamagedChunkException {
    TextReader texts = new TextReader();
    strings = new String[in.count(1)];
    for (int i = 0; i < strings.length; i++) {
      String text = texts.get(texts.ofPool(in));
      strings[i] = text == null ? "" : text;
    }
    Element root = element(0);
    List<Element> classes = new ArrayList<>();
    for (Element metadata : root.all("metadata")) {
      classes.addAll(metadata.all("class"));
    }
    Map<Long, String> names = new HashMap<>();
    for (Element type : classes) {
      names.put(number(type.get("id")), type.get("name"));
    }
    List<JfrType> types = new ArrayList<>();
    for (Element type : classes) {
      List<Field> fields = new ArrayList<>();
      for (Element field : type.all("field")) {
        fields.add(field(field, names));
      }
      types.add(
          new JfrType(number(type.get("id")), type.get("name"), type.get("superType"), fields));
    }
    return new JfrTypes(types);
  }

  private static Field field(Element field, Map<Long, String> names) throws DamagedChunkException {
    FieldUnit unit = FieldUnit.PLAIN;
    boolean contextual = false;
    for (Element annotation : field.all("annotation")) {
      switch (names.getOrDefault(number(annotation.get("class")), "")) {
        case "jdk.jfr.Timestamp" -> unit = FieldUnit.ofTimestamp(annotation.get("value"));
        case "jdk.jfr.Timespan" -> unit = FieldUnit.ofTimespan(annotation.get("value"));
        case "jdk.jfr.Contextual" -> contextual = true;
        default -> {
          // Says nothing of the value.
        }
      }
    }
    String dimension = field.get("dimension");
    return new Field(
        field.get("name"),
        number(field.get("class")),
        field.get("constantPool").equals("true"),
        !dimension.isEmpty() && number(dimension) != 0,
        unit,
        contextual);
  }

  private static long number(String text) throws DamagedChunkException {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new DamagedChunkException("its metadata has no number, but " + text);
    }
  }

  private Element element(int depth) throws IOException, DamagedChunkException {
    if (depth > MAX_DEPTH) {
      throw new DamagedChunkException("its metadata is nested too deeply");
    }
    String name = string();
    Map<String, String> attributes = new HashMap<>();
    int attributeCount = in.count(2);
    for (int i = 0; i < attributeCount; i++) {
      String key = string();
      attributes.put(key, string());
    }
    List<Element> children = new ArrayList<>();
    int childCount = in.count(3);
    for (int i = 0; i < childCount; i++) {
      children.add(element(depth + 1));
    }
    return new Element(name, attributes, children);
  }

  private String string() throws IOException, DamagedChunkException {
    long number = in.varint();
    if (number < 0 || number >= strings.length) {
      throw new DamagedChunkException("its metadata names a string that is not there");
    }
    return strings[(int) number];
  }
}
