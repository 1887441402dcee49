package dev.kiln.model.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.Pairs;
import dev.kiln.model.identity.IdentityRule.Example;
import dev.kiln.model.identity.IdentityRule.Kind;
import dev.kiln.model.run.Comparison;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IdentityRulesTest {
  private static final IdentityRules STANDARD = IdentityRules.standard();

  private static Stream<IdentityRule> rules() {
    return STANDARD.rules().stream();
  }

  private static String apply(IdentityRules rules, Kind kind, String name) {
    return kind == Kind.THREAD ? rules.thread(name) : rules.function(name);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void eachRuleDoesWhatItsExamplesSay(IdentityRule rule) {
    assertFalse(rule.examples().isEmpty(), rule.name());
    for (Example example : rule.examples()) {
      assertEquals(example.result(), rule.apply(example.name()), rule.name());
      assertEquals(
          example.result(), apply(STANDARD.only(rule.name()), rule.kind(), example.name()));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whatARuleMakesIsLeftAloneByAllOthers(IdentityRule rule) {
    for (Example example : rule.examples()) {
      String once = apply(STANDARD, rule.kind(), example.name());
      assertEquals(once, apply(STANDARD, rule.kind(), once), "twice is as once");
    }
  }

  /// Different code stays different by the rules that are on.
  @ParameterizedTest
  @CsvSource({
    "com.acme.Foo$1.run,com.acme.Foo$2.run",
    "main.work.func1,main.work.func2",
    "main.work.func1.1,main.work.func1.2",
    "profile.glob..func1,profile.glob..func3",
    "java.io.ObjectStreamClass.access$100,java.io.ObjectStreamClass.access$800",
    "std::vector<int>::at,std::vector<long>::at",
    "A::f()::{lambda(int)#1},A::f()::{lambda(int)#2}",
    "com.acme.Foo$$Lambda/0x0000000012345678.apply,com.acme.Foo$$Lambda/0x0000000012345678.get",
    "I2C/C2I adapters(0xbbbabb),I2C/C2I adapters(0xbbbab)",
    "StubRoutines (1),StubRoutines (2)",
    "strlen_avx2,strlen_sse2",
    "sha256_block,sha512_block",
    "kafka.server.DelayedOperationPurgatory$$anonfun$1.value,"
        + "kafka.server.DelayedOperationPurgatory$$anonfun$2.value",
    "(anonymous) /usr/src/app/main.js:11,(anonymous) /usr/src/app/main.js:12",
    "<lambda> (app/views.py:42),<lambda> (app/views.py:43)",
  })
  void differentCodeStaysApart(String one, String two) {
    assertFalse(STANDARD.function(one).equals(STANDARD.function(two)), STANDARD.function(one));
  }

  /// Names of one run and of another.
  @ParameterizedTest
  @CsvSource({
    "kafka.server.KafkaApis$$Lambda$1403/0x00000008015878d0.apply,"
        + "kafka.server.KafkaApis$$Lambda$1410/0x0000000801588b80.apply",
    "jdk.proxy2.$Proxy6.stop,jdk.proxy4.$Proxy128.stop",
    "sun.reflect.GeneratedMethodAccessor4.invoke,sun.reflect.GeneratedMethodAccessor49.invoke",
    "update_sd_lb_stats.constprop.0,update_sd_lb_stats.constprop.1",
    "[java tid=123],[java tid=4711]",
    "[tid=123],[tid=4711]",
    "[http-nio-8080-exec-12 tid=77],[http-nio-8080-exec-3 tid=78]",
    "LazyCompile:*fib /usr/src/app/main.js:1,Function:~fib /home/me/app/main.js:3",
    "ip_rcv+0x3b/0xc0,ip_rcv+0x5c/0xc0",
  })
  void oneCodeUnderTwoNames(String one, String two) {
    assertEquals(STANDARD.function(one), STANDARD.function(two));
  }

  @Test
  void rulesAreSwitchedByName() {
    String lambda = "a.Foo$$Lambda/0x0000000012345678.apply";
    String anonymous = "a.Foo$1.run";
    assertEquals("a.Foo$$Lambda.apply", STANDARD.function(lambda));
    assertEquals(lambda, STANDARD.without("jvm-lambda-class", "jvm-hidden-class").function(lambda));
    assertEquals(anonymous, STANDARD.function(anonymous));
    assertEquals("a.Foo$#.run", STANDARD.with("anonymous-class").function(anonymous));
    assertEquals(lambda, STANDARD.only("anonymous-class").function(lambda));
    assertEquals(lambda, IdentityRules.none().function(lambda));
    assertEquals(STANDARD.rules().size(), IdentityRules.none().rules().size());
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> STANDARD.without("nonsense"));
    assertTrue(
        String.valueOf(e.getMessage()).startsWith("no identity rule nonsense; there are frame"));
  }

  /// Nested brackets by the thousand, and names beyond all measure, end soon and in peace.
  @Test
  void hostileNamesAreLeftAlone() {
    IdentityRules all =
        STANDARD.with(STANDARD.rules().stream().map(IdentityRule::name).toArray(String[]::new));
    for (String part : List.of("[go.shape.", "a<", "$$Lambda$1", "[a]", "<b>", "_closure1", "a.")) {
      for (int times : new int[] {300, 100_000}) {
        for (String end : List.of("", "]", ">", "x")) {
          String name = "f" + part.repeat(times) + end.repeat(Math.min(times, 1000));
          assertFalse(all.function(name).isEmpty());
          assertFalse(all.thread(name).isEmpty());
        }
      }
    }
  }

  @Test
  void theResultNamesWhatApplied() {
    Comparison comparison =
        Pairs.compare(
            Pairs.counted("main;a.F$$Lambda/0x0000000012345678.get 3\nmain;g.isra.0 1"),
            Pairs.counted("main;a.F$$Lambda/0x0000000012349999.get 4\nmain;g 2"));
    List<FunctionIdentity.Applied> applied = comparison.identity().applied();
    assertEquals(
        List.of("jvm-lambda-class", "gcc-clone"),
        applied.stream().map(a -> a.rule().name()).toList());
    assertEquals(2, applied.getFirst().names());
    assertEquals("a.F$$Lambda/0x0000000012345678.get", applied.getFirst().example());
    assertEquals("a.F$$Lambda.get", applied.getFirst().result());
    DiffTree diff = Pairs.diff(comparison, Basis.ABSOLUTE);
    assertEquals(1, diff.delta(Pairs.node(diff, "main", "a.F$$Lambda.get")));
    assertEquals(1, diff.delta(Pairs.node(diff, "main", "g")));
    assertEquals(3 + 1, diff.size(), "nothing stands twice");
  }

  @Test
  void aTableThatIsNoneIsNamed() {
    assertThrows(IllegalArgumentException.class, () -> RuleText.parse("rule: x\nfor: y"));
    assertThrows(IllegalArgumentException.class, () -> RuleText.parse("what is this"));
  }
}
