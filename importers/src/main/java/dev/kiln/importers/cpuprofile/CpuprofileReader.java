package dev.kiln.importers.cpuprofile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.table.IntList;
import dev.kiln.model.ProfileBuilder;
import java.io.IOException;
import java.io.Reader;

/// Reads a file once, from its start to its end or its damage; keys may come in any order.
final class CpuprofileReader {
  private static final int MAX_TITLE = 200;
  private static final double MICROS_PER_SECOND = 1e6;

  private final ProfileBuilder builder;
  private final ImportLog log;
  final NodeTable nodes;

  /// The node of each sample, as [NodeTable#number] names it.
  final IntList samples = new IntList(1024);

  final Timeline timeline = new Timeline();
  private final NodeReader nodeReader;
  private double start = Double.NaN;
  private double end = Double.NaN;
  private boolean hasTimestamps;
  boolean isTree;
  String title = "";

  CpuprofileReader(ProfileBuilder builder, ImportLog log) {
    this.builder = builder;
    this.log = log;
    CallFrames frames = new CallFrames(builder);
    this.nodes = new NodeTable(builder, frames, log);
    this.nodeReader = new NodeReader(nodes, frames);
  }

  /// Reads all that can be read.
  ///
  /// @return where the file breaks off; empty if it is sound
  String read(Reader text) throws IOException {
    try (JsonParser json = JsonText.parser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        field(json, key, json.nextToken());
      }
      return "";
    } catch (JsonProcessingException e) {
      nodeReader.closeAll();
      return JsonText.damage(e);
    }
  }

  private void field(JsonParser json, String key, JsonToken value) throws IOException {
    boolean list = value == JsonToken.START_ARRAY;
    switch (key) {
      case "startTime" -> start = JsonText.number(json);
      case "endTime" -> end = JsonText.number(json);
      case "title" -> {
        String text = JsonText.text(json);
        title = text.length() > MAX_TITLE ? text.substring(0, MAX_TITLE) : text;
      }
      case "head" -> {
        if (value == JsonToken.START_OBJECT) {
          isTree = true;
          nodeReader.node(json, true);
        }
      }
      default -> {
        if (list) {
          list(json, key);
        } else {
          json.skipChildren();
        }
      }
    }
  }

  private void list(JsonParser json, String key) throws IOException {
    switch (key) {
      case "nodes" -> nodeReader.list(json);
      case "samples" -> samples(json);
      case "timeDeltas", "timestamps" -> times(json, key.equals("timestamps"));
      default -> json.skipChildren();
    }
  }

  private void samples(JsonParser json) throws IOException {
    if (samples.size() > 0) {
      log.add("second list of samples, skipped", "");
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      builder.step();
      // An id of 64 bits is possible, but V8 counts them from 1.
      samples.add(nodes.number(JsonText.whole(json, Long.MIN_VALUE)));
    }
  }

  private void times(JsonParser json, boolean timestamps) throws IOException {
    if (timeline.size() > 0) {
      log.add("second list of times, skipped", "");
      json.skipChildren();
      return;
    }
    hasTimestamps = timestamps;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      builder.step();
      long time = JsonText.whole(json, Timeline.notANumber());
      if (timestamps) {
        timeline.timestamp(time);
      } else {
        timeline.delta(time);
      }
    }
  }

  /// From the start of the recording to its end, in microseconds; not positive if the file does not
  /// say. The older form has seconds there, too coarse for samples.
  long length() {
    double length = (end - start) * (isTree ? MICROS_PER_SECOND : 1);
    return Double.isNaN(length) ? 0 : Timeline.clamp((long) length);
  }

  /// When the recording ended, by the clock of the samples; not positive if unknown.
  long end() {
    return hasTimestamps || isTree ? 0 : length();
  }

  boolean isOfModel() {
    return nodeReader.isOfModel();
  }
}
