package dev.kiln.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Names as they occur in profiles, with their shorter forms.
class FrameNamesTest {
  static Stream<Arguments> forms() {
    return Stream.of(
        // Java
        row("com.acme.cart.CartService.load", "CartService.load", "load"),
        row("Main.main", "main"),
        row("java.util.HashMap.<init>", "HashMap.<init>", "<init>"),
        row("com.acme.Foo.lambda$load$3", "Foo.lambda$load$3", "lambda$load$3"),
        row(
            "com.acme.Foo$$Lambda/0x00000000a1b2c3.run",
            "com.acme.Foo$$Lambda.run",
            "Foo$$Lambda.run",
            "run"),
        row(
            "com.acme.Foo$$Lambda$14/0x0000000801.run",
            "com.acme.Foo$$Lambda.run",
            "Foo$$Lambda.run",
            "run"),
        row(
            "java.lang.invoke.LambdaForm$MH.0x00007f3a2c.invoke",
            "java.lang.invoke.LambdaForm$MH.invoke",
            "LambdaForm$MH.invoke",
            "invoke"),
        row("com.acme.Foo$Bar.baz", "Foo$Bar.baz", "baz"),
        row("java/lang/Thread.run", "Thread.run", "run"),
        // Go
        row(
            "github.com/acme/cart.(*Service).Load",
            "cart.(*Service).Load",
            "(*Service).Load",
            "Load"),
        row("runtime.mallocgc", "mallocgc"),
        row("main.main.func1", "main.func1", "func1"),
        row("main.Map[go.shape.int]", "Map[go.shape.int]"),
        row(
            "github.com/a/b.Map[go.shape.string,github.com/c/d.T]",
            "b.Map[go.shape.string,github.com/c/d.T]",
            "Map[go.shape.string,github.com/c/d.T]"),
        row(
            "gopkg.in/yaml%2ev3.(*parser).parse",
            "yaml%2ev3.(*parser).parse", "(*parser).parse", "parse"),
        row("type:.eq.main.key", "main.key", "key"),
        // C++
        row(
            "std::vector<int, std::allocator<int> >::push_back(int const&)",
            "std::vector<int, std::allocator<int> >::push_back",
            "vector<int, std::allocator<int> >::push_back",
            "push_back"),
        row("(anonymous namespace)::run(int)", "(anonymous namespace)::run", "run"),
        row("a::b::(anonymous namespace)::run", "(anonymous namespace)::run", "run"),
        row("acme::Vec::operator()(int)", "acme::Vec::operator()", "Vec::operator()", "operator()"),
        row(
            "acme::Vec::operator<(acme::Vec const&) const",
            "acme::Vec::operator<",
            "Vec::operator<",
            "operator<"),
        row(
            "acme::Vec::operator->() const",
            "acme::Vec::operator->",
            "Vec::operator->",
            "operator->"),
        row("a::B::operator>>(int)", "a::B::operator>>", "B::operator>>", "operator>>"),
        row(
            "a::B::operator bool() const",
            "a::B::operator bool",
            "B::operator bool",
            "operator bool"),
        row("acme::Vec::operator<<(int)", "acme::Vec::operator<<", "Vec::operator<<", "operator<<"),
        row("acme::Out::~Out()", "acme::Out::~Out", "Out::~Out", "~Out"),
        row(
            "acme::run()::{lambda(int)#1}::operator()(int) const",
            "acme::run()::{lambda(int)#1}::operator()",
            "{lambda(int)#1}::operator()",
            "operator()"),
        // Rust
        row("core::ops::function::FnOnce::call_once", "FnOnce::call_once", "call_once"),
        row("<alloc::vec::Vec<T> as core::ops::Drop>::drop", "drop"),
        row(
            "core::ptr::drop_in_place<alloc::vec::Vec<u8>>",
            "ptr::drop_in_place<alloc::vec::Vec<u8>>",
            "drop_in_place<alloc::vec::Vec<u8>>"),
        row(
            "tokio::runtime::task::raw::poll::h1a2b3c4d5e6f7a8b",
            "tokio::runtime::task::raw::poll",
            "raw::poll",
            "poll"),
        row(
            "<T as acme::Trait>::method::h0123456789abcdef",
            "<T as acme::Trait>::method",
            "method"),
        // kernel, libraries, paths, addresses
        row("do_syscall_64"),
        row("[unknown]"),
        row("[kernel.kallsyms]"),
        row("entry_SYSCALL_64_after_hwframe"),
        row("__memmove_avx_unaligned_erms.part.0", "__memmove_avx_unaligned_erms"),
        row("page_fault.isra.0.cold", "page_fault"),
        row("C:\\app\\x.DLL"),
        row("libjvm.so"),
        row("/usr/lib/x86_64-linux-gnu/libc.so.6", "libc.so.6"),
        row("0x7f3a"),
        row("main"),
        // names that are hardly any
        row("."),
        row("/"),
        row("::"),
        row(" "),
        row("a."),
        row(".a"),
        row("(x)"),
        row("<>"));
  }

  private static Arguments row(String name, String... shorter) {
    return Arguments.of(name, List.of(shorter));
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @MethodSource("forms")
  void formsGetEverShorter(String name, List<String> shorter) {
    List<String> forms = FrameNames.forms(name);
    assertEquals(name, forms.getFirst());
    assertEquals(shorter, forms.subList(1, forms.size()));
  }

  @Test
  void anEmptyNameHasOneForm() {
    assertEquals(List.of(""), FrameNames.forms(""));
    assertEquals("", FrameNames.shortName(""));
    assertEquals("", FrameNames.qualifier(""));
  }

  @Test
  void theShortNameAndItsQualifierMakeTheWhole() {
    assertEquals("CartService.load", FrameNames.shortName("com.acme.cart.CartService.load"));
    assertEquals("com.acme.cart", FrameNames.qualifier("com.acme.cart.CartService.load"));
    assertEquals("(*Service).Load", FrameNames.shortName("github.com/acme/cart.(*Service).Load"));
    assertEquals(
        "github.com/acme/cart", FrameNames.qualifier("github.com/acme/cart.(*Service).Load"));
    assertEquals("", FrameNames.qualifier("main"));
  }

  @Test
  void noNameIsTooOdd() {
    Random random = new Random(3);
    String alphabet = "ab.:/<>()[] $*~,operator{}#é漢";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int length = random.nextInt(16); length > 0; length--) {
        name.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      List<String> forms = FrameNames.forms(name.toString());
      assertFalse(forms.isEmpty());
      for (int f = 1; f < forms.size(); f++) {
        assertFalse(forms.get(f).isEmpty());
        assertFalse(forms.get(f).length() >= forms.get(f - 1).length(), forms::toString);
      }
      FrameNames.qualifier(name.toString());
    }
  }
}
