package dev.kiln.model.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.trace.TraceId.Reading;
import dev.kiln.model.trace.TraceId.Spelling;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceIdTest {
  private static String words(List<Reading> readings) {
    return readings.stream()
        .map(reading -> reading.spelling().word() + " " + reading.id().hex())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4bf92f3577b34da6a3ce929d0e0e4736 | hex 4bf92f3577b34da6a3ce929d0e0e4736",
        "4BF92F35-77B3-4DA6-A3CE-929D0E0E4736 | hex 4bf92f3577b34da6a3ce929d0e0e4736",
        "0xA3CE929D0E0E4736 | hex a3ce929d0e0e4736",
        "0X11 | hex 0000000000000011",
        "S/kvNXezTaajzpKdDg5HNg== | base64 4bf92f3577b34da6a3ce929d0e0e4736",
        "S_kvNXezTaajzpKdDg5HNg | base64 4bf92f3577b34da6a3ce929d0e0e4736",
        "o86SnQ4ORzY= | base64 a3ce929d0e0e4736",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            + " | traceparent 4bf92f3577b34da6a3ce929d0e0e4736",
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
            + " | traceparent 4bf92f3577b34da6a3ce929d0e0e4736",
        "17 | decimal 0000000000000011, hex 0000000000000017",
        "7 | decimal 0000000000000007",
        "0 | decimal 0000000000000000",
        "0000000000000010 | hex 0000000000000010, decimal 000000000000000a",
        "18446744073709551615"
            + " | decimal ffffffffffffffff, hex 00000000000018446744073709551615",
        "-1 | decimal ffffffffffffffff",
        "-9223372036854775808 | decimal 8000000000000000",
        "  2a  | hex 000000000000002a",
      })
  void aTextIsReadInAllWaysThatItCanBeLikeliestFirst(String text, String readings) {
    assertEquals(readings, words(TraceId.readings(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0x",
        "xyz",
        "checkout",
        "-9223372036854775809",
        "340282366920938463463374607431768211456",
        "4bf92f3577b34da6a3ce929d0e0e47361",
        "0x-1",
        "\u0661\u0662",
        "S/kvNXezTaajzpKdDg5HNh==",
        "o86SnQ4ORzY==",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0x",
      })
  void whatIsNoIdHasNoReading(String text) {
    assertEquals(List.of(), TraceId.readings(text));
    assertEquals(TraceId.NONE, TraceId.likeliest(TraceId.readings(text)));
  }

  @Test
  void spansHave64Bits() {
    String parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    assertEquals("traceparent 00f067aa0ba902b7", words(TraceId.spanReadings(parent)));
    assertEquals("base64 00f067aa0ba902b7", words(TraceId.spanReadings("APBnqgupArc=")));
    assertEquals(List.of(), TraceId.spanReadings("4bf92f3577b34da6a3ce929d0e0e4736"));
  }

  @Test
  void aSpellingIsPreferredWhereItIsPossible() {
    List<Reading> readings = TraceId.readings("17");
    assertEquals(0x17, TraceId.preferring(Spelling.HEX, readings).low());
    assertEquals(17, TraceId.preferring(Spelling.DECIMAL, readings).low());
    assertEquals(17, TraceId.preferring(Spelling.BASE64, readings).low());
  }

  @Test
  void theLowHalfDecidesWhereOneIdHasNoUpperHalf() {
    TraceId whole = new TraceId(1, 2);
    assertTrue(whole.matches(1, 2));
    assertTrue(whole.matches(0, 2));
    assertTrue(new TraceId(0, 2).matches(1, 2));
    assertFalse(whole.matches(3, 2));
    assertFalse(whole.matches(1, 3));
    assertFalse(TraceId.NONE.matches(0, 0));
    assertFalse(TraceId.NONE.matches(1, 0));
    assertFalse(new TraceId(1, 0).matches(0, 0));
  }

  @Test
  void everySpellingOfAnIdReadsAsThatId() {
    Random random = new Random(51);
    for (int round = 0; round < 2000; round++) {
      long high = random.nextInt(4) == 0 ? 0 : random.nextLong();
      // Small ones too: these are digits alone, or short.
      long low = random.nextLong() >>> random.nextInt(63);
      TraceId id = new TraceId(high, low);
      if (id.equals(TraceId.NONE)) {
        continue;
      }
      BigInteger number = new BigInteger(1, bytes(high, low));
      String hex = String.format(Locale.ROOT, "%032x", number);
      assertReads(id, hex, Spelling.HEX);
      assertReads(id, hex.toUpperCase(Locale.ROOT), Spelling.HEX);
      assertReads(id, "0x" + number.toString(16), Spelling.HEX);
      assertReads(id, number.toString(16), Spelling.HEX);
      assertReads(id, hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})", "$1-$2-$3-$4-"), Spelling.HEX);
      assertReads(id, number.toString(), Spelling.DECIMAL);
      assertReads(id, Base64.getEncoder().encodeToString(bytes(high, low)), Spelling.BASE64);
      assertReads(
          id,
          Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(high, low)),
          Spelling.BASE64);
      assertReads(id, "00-" + hex + "-00f067aa0ba902b7-00", Spelling.TRACEPARENT);
      if (high == 0) {
        assertReads(id, Long.toString(low), Spelling.DECIMAL);
        assertTrue(
            TraceId.spanReadings(number.toString()).stream().anyMatch(r -> r.id().equals(id)));
      }
    }
  }

  /// That this is one of the readings, and no two have one id.
  private static void assertReads(TraceId id, String text, Spelling spelling) {
    List<Reading> readings = TraceId.readings(text);
    boolean asSuch = readings.contains(new Reading(id, spelling));
    boolean sameNumber = readings.stream().anyMatch(r -> r.id().equals(id));
    assertTrue(asSuch || spelling != Spelling.TRACEPARENT && sameNumber, text);
    assertEquals(readings.size(), readings.stream().map(Reading::id).distinct().count(), text);
  }

  private static byte[] bytes(long high, long low) {
    return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
  }
}
