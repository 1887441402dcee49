package dev.kiln.app.session.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        // name | file | likeliest path
        "com.acme.Cart.load | '' | com/acme/Cart.java",
        "com.acme.Cart$Item.price | '' | com/acme/Cart.java",
        "com.acme.Cart$1.run | '' | com/acme/Cart.java",
        "com.acme.Cart.lambda$load$0 | '' | com/acme/Cart.java",
        "com.acme.Cart.<init> | '' | com/acme/Cart.java",
        "com.acme.Cart.load(int, String) | '' | com/acme/Cart.java",
        "com/acme/Cart.load | '' | com/acme/Cart.java",
        "com.acme.Cart$$Lambda/0x00007f12.apply | '' | com/acme/Cart.java",
        "com.acme.Cart$$Lambda$14.1234.apply | '' | com/acme/Cart.java",
        "com.acme.Cart/0x00007f12.apply | '' | com/acme/Cart.java",
        "com.acme.MainKt.main | '' | com/acme/Main.kt",
        "com.acme.MainKt$main$1.invoke | '' | com/acme/Main.kt",
        "com.acme.Cart.load | Shop.kt | com/acme/Shop.kt",
        "Cart.load | '' | Cart.java",
        "regexp/syntax.(*Inst).MatchRunePos | /go/src/regexp/syntax/prog.go |"
            + " regexp/syntax/prog.go",
        "github.com/acme/cart.Load.func1 | /build/cart/load.go | github.com/acme/cart/load.go",
        "slices.SortFunc[go.shape.int] | /go/src/slices/sort.go | slices/sort.go",
        "main.work | /build/indexer/main.go | build/indexer/main.go",
        "decode | /usr/lib/python3.12/json/decoder.py | json/decoder.py",
        "load | /v/lib/python3.12/site-packages/acme/cart.py | acme/cart.py",
        "decode (lib/json/decoder.py:355) | '' | lib/json/decoder.py",
        "std::vector<int>::push_back | /usr/include/c++/12/bits/stl_vector.h |"
            + " usr/include/c++/12/bits/stl_vector.h",
        "f | C:\\work\\a.cpp | work/a.cpp"
      })
  void likeliestPathOfAFunction(String name, String file, String path) {
    SourceKey key = SourceKey.of(name, file);
    assertEquals(path, key.paths().getFirst(), key.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "memcpy",
        "all",
        "[unknown]",
        "main.work",
        "std::vector<int>::push_back",
        "runtime.mallocgc",
        "do_syscall_64 (libc.so)",
        "java",
        "."
      })
  void namesWithoutAFileAreUnknown(String name) {
    assertFalse(SourceKey.of(name, "").isKnown());
  }

  @Test
  void functionsOfOneFileHaveOneSource() {
    SourceKey outer = SourceKey.of("com.acme.Cart.load", "");
    assertTrue(outer.isSameFile(SourceKey.of("com.acme.Cart$Item.price", "")));
    assertFalse(outer.isSameFile(SourceKey.of("com.other.Cart.load", "")));
    SourceKey one = SourceKey.of("a.F", "/src/x.go");
    assertTrue(one.isSameFile(SourceKey.of("b.Inlined", "/src/x.go")));
    assertFalse(SourceKey.of("a.A.f", "A.java").isSameFile(SourceKey.of("b.A.f", "A.java")));
    SourceKey unknown = SourceKey.of("memcpy", "");
    assertFalse(unknown.isSameFile(SourceKey.of("memset", "")), "what is unknown is not the same");
  }

  /// None of them may throw, overflow the stack, or take time that grows with the square.
  @ParameterizedTest
  @ValueSource(
      strings = {"a.", "A.", "$$", "/0xa", "./", ":1", "(", ")", "\n", "a.py:1", "Aa$", "/", " ("})
  void anyNameAndAnyFileHaveAKey(String piece) {
    String name = piece.repeat(50_000);
    for (String given : List.of(name, "X" + name + ")", "A.b (" + name + ")", name + "\n")) {
      for (String file : List.of("", name, name + ".py", "C:" + name + ".java", name + ".go")) {
        SourceKey key = SourceKey.of(given, file);
        assertEquals(file.replace('\\', '/').isEmpty() ? key.recorded() : file, key.recorded());
      }
    }
  }
}
