package dev.kiln.model.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.Stacks;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.value.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The term that is to blame when a query finds nothing.
class NothingFoundTest {
  private static final Profile PROFILE = Stacks.profile("a;b 1\na;c 2\nd 0\n");

  @ParameterizedTest
  @CsvSource({
    "focus=x, no sample matches focus=x",
    "focus=b focus=x, no sample matches focus=x",
    "focus=b focus=c, no sample matches all of focus=b focus=c",
    "focus=b ignore=a focus=x, no sample matches all of focus=b ignore=a",
    "show-from=x, show-from=x leaves no sample",
    "focus=b hide=a show-from=a, show-from=a leaves no sample of those that match focus=b",
    "focus=b, ''",
    "focus=d, ''"
  })
  void theFirstTermThatLeavesNothingIsNamed(String text, String reason) {
    assertEquals(reason, reason(PROFILE, QueryText.parse(text)));
  }

  @Test
  void aProfileWithoutSamplesNeedsNoTerm() {
    ProfileBuilder builder = new ProfileBuilder();
    builder.valueType(builder.eventType("cpu"), new ValueType("cpu", "nanoseconds"));
    assertEquals("there is no sample", reason(builder.build(), QueryText.parse("focus=x")));
  }

  @Test
  void aValueTypeThatNoSampleHasIsNamed() {
    ProfileBuilder builder = new ProfileBuilder();
    int cpu = builder.eventType("cpu");
    builder.valueType(cpu, new ValueType("cpu", "nanoseconds"));
    int wall = builder.eventType("wall");
    builder.valueType(wall, new ValueType("wall", "nanoseconds"));
    builder.addSample(wall, 0);
    builder.value(0, 1);
    Query query = Query.all().withValueType("cpu");
    assertEquals("no sample counts cpu/nanoseconds", reason(builder.build(), query));
  }

  private static String reason(Profile profile, Query query) {
    ProfileView view = new ProfileView(profile);
    return NothingFound.reason(view, query, view.callTree(query));
  }
}
