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
        row("main.main.func1", "main.func1"),
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

  /// Names as other languages' profilers write them; most were met in recordings.
  static Stream<Arguments> formsOfOtherLanguages() {
    return Stream.of(
        row(
            "scala/collection/TraversableLike.$anonfun$map$1",
            "TraversableLike.$anonfun$map$1",
            "$anonfun$map$1"),
        row(
            "scala.collection.convert.DecorateAsScala$$Lambda$14/0x0000000801.apply",
            "scala.collection.convert.DecorateAsScala$$Lambda.apply",
            "DecorateAsScala$$Lambda.apply",
            "apply"),
        row("scala/collection/immutable/Map$Map4.updated", "Map$Map4.updated", "updated"),
        row("scala.Option.getOrElse", "Option.getOrElse", "getOrElse"),
        row(
            "kotlinx.serialization.json.internal.WriteModeKt.switchMode",
            "WriteModeKt.switchMode",
            "switchMode"),
        row(
            "kotlin.collections.CollectionsKt___CollectionsKt.toList",
            "CollectionsKt___CollectionsKt.toList",
            "toList"),
        row(
            "kotlinx.coroutines.BuildersKt__BuildersKt$runBlocking$1.invokeSuspend",
            "BuildersKt__BuildersKt$runBlocking$1.invokeSuspend",
            "invokeSuspend"),
        row("LazyCompile:~resume_ _stream_readable.js:717", "resume_"),
        row(
            "LazyCompile:*Module._extensions..js module.js:476:23",
            "Module._extensions..js",
            "_extensions..js",
            ".js"),
        row("LazyCompile:~ _stream_writable.js:312", "_stream_writable.js:312"),
        row("Function:~ child_process.js:1", "child_process.js:1"),
        row("JS:~processImmediate node:internal/timers:429:28", "processImmediate"),
        row(
            "JS:^Parser.parse file:///app/node_modules/acorn/dist/acorn.mjs:622:39",
            "Parser.parse",
            "parse"),
        row("*fib /srv/app/fib.js:3:13", "fib"),
        row("Builtin:JSEntryTrampoline", "JSEntryTrampoline"),
        row("RegExp:^foo\\.bar$"),
        row("(anonymous simple.js:1)", "simple.js:1"),
        row("(anonymous function)"),
        row("(anonymous)"),
        row("(garbage collector)"),
        row("publicClassPrototype.(anonymous function)", "(anonymous function)"),
        row("(anonymous extensions::SafeBuiltins:1)"),
        row("Module._extensions..js", "_extensions..js", ".js"),
        row(
            "ActiveRecord::Delegation::DelegateCache#relation_delegate_class",
            "DelegateCache#relation_delegate_class",
            "relation_delegate_class"),
        row("Range#each", "each"),
        row("Array#reject!", "reject!"),
        row("Bundler::Definition#missing_specs?", "Definition#missing_specs?", "missing_specs?"),
        row("block in <main>"),
        row("block (2 levels) in Object#each"),
        row("StackProf.run", "run"),
        row("Class#new", "new"),
        row("App\\Http\\Controllers\\CartController::show", "CartController::show", "show"),
        row("App\\Http\\Kernel->handle", "Kernel->handle", "handle"),
        row(
            "Illuminate\\Pipeline\\Pipeline::Illuminate\\Pipeline\\{closure}",
            "Pipeline::{closure}",
            "{closure}"),
        row(
            "System.Collections.Generic.Dictionary`2[System.__Canon,System.Int32].FindValue(!0)",
            "System.Collections.Generic.Dictionary`2[System.__Canon,System.Int32].FindValue",
            "Dictionary`2[System.__Canon,System.Int32].FindValue",
            "FindValue"),
        row(
            "System.Threading.Tasks.Task.RunContinuations(class System.Object)",
            "System.Threading.Tasks.Task.RunContinuations",
            "Task.RunContinuations",
            "RunContinuations"),
        row(
            "Acme.Shop!Acme.Shop.Cart.Load(int32)",
            "Acme.Shop!Acme.Shop.Cart.Load",
            "Acme.Shop.Cart.Load",
            "Cart.Load",
            "Load"),
        row(
            "System.Private.CoreLib.dll!System.Threading.Thread.StartCallback()",
            "System.Private.CoreLib.dll!System.Threading.Thread.StartCallback",
            "System.Threading.Thread.StartCallback",
            "Thread.StartCallback",
            "StartCallback"),
        row(
            "django.core.handlers.base.BaseHandler.get_response",
            "BaseHandler.get_response",
            "get_response"),
        row("django/core/handlers/base.py:get_response", "get_response"),
        row("get_response (django/core/handlers/base.py:140)", "get_response"),
        row("<module> (app.py:12)", "app.py:12"),
        row("Foo.bar.<locals>.<lambda>", "bar.<locals>.<lambda>", "<lambda>"),
        row(
            "_RNvXs1_NtCsTACXlTRjQ_4core7convertNtNtCslw2YnFSxGUT_10ppv_lite867generic13u32x4_generic"),
        row("_ZN4core3ptr13drop_in_place17h0123456789abcdefE"),
        row("_ZNSt6vectorIiSaIiEE9push_backERKi"),
        row("core::iter::traits::iterator::Iterator::fold", "Iterator::fold", "fold"),
        row("<core::ops::range::Range<T> as core::iter::Iterator>::next", "next"),
        row(
            "std::thread::Builder::spawn_unchecked_::{{closure}}",
            "Builder::spawn_unchecked_::{{closure}}",
            "spawn_unchecked_::{{closure}}"),
        row(
            "tokio::runtime::scheduler::multi_thread::worker::Context::run_task",
            "Context::run_task",
            "run_task"),
        row("acme::foo::{closure#0}", "foo::{closure#0}"),
        row(
            "net/http.HandlerFunc.ServeHTTP",
            "http.HandlerFunc.ServeHTTP",
            "HandlerFunc.ServeHTTP",
            "ServeHTTP"),
        row(
            "main.(*Cache[go.shape.string,go.shape.int]).Get",
            "(*Cache[go.shape.string,go.shape.int]).Get",
            "Get"),
        row(
            "google.golang.org/grpc.(*Server).serveStreams.func1.1",
            "grpc.(*Server).serveStreams.func1.1",
            "(*Server).serveStreams.func1.1",
            "serveStreams.func1.1"),
        row(
            "std::__1::__function::__func<void (*)(), std::__1::allocator<void (*)()>, void"
                + " ()>::operator()()",
            "std::__1::__function::__func<void (*)(), std::__1::allocator<void (*)()>, void"
                + " ()>::operator()",
            "__func<void (*)(), std::__1::allocator<void (*)()>, void ()>::operator()",
            "operator()"),
        row(
            "boost::asio::detail::scheduler::do_run_one(boost::asio::detail::conditionally_enabled_mutex::scoped_lock&,"
                + " boost::system::error_code const&)",
            "boost::asio::detail::scheduler::do_run_one",
            "scheduler::do_run_one",
            "do_run_one"),
        row("std::chrono::operator<=><long>", "chrono::operator<=><long>", "operator<=><long>"),
        row("operator new(unsigned long)", "operator new"),
        row("void acme::run<int>(std::vector<int> const&)", "void acme::run<int>", "run<int>"),
        row(
            "java.util.stream.ReferencePipeline$3$1.accept",
            "ReferencePipeline$3$1.accept",
            "accept"),
        row(
            "com.acme.Foo$$FastClassBySpringCGLIB$$1a2b3c.invoke",
            "Foo$$FastClassBySpringCGLIB$$1a2b3c.invoke",
            "invoke"),
        row("com.sun.proxy.$Proxy45.load", "$Proxy45.load", "load"));
  }

  private static Arguments row(String name, String... shorter) {
    return Arguments.of(name, List.of(shorter));
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @MethodSource({"forms", "formsOfOtherLanguages"})
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
    String alphabet = "ab.:/<>()[] $*~,operator{}#é漢\\!-^1";
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
