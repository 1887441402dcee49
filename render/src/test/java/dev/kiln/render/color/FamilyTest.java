package dev.kiln.render.color;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.model.FrameKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose code a name is.
class FamilyTest {
  @ParameterizedTest(name = "{0} [{1}]")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // Java
        "com.acme.cart.CartService.load           | ''             | com.acme",
        "org.springframework.web.Filter.doFilter  | ''             | org.springframework",
        "java.util.HashMap.get                    | ''             | platform",
        "jdk.internal.misc.Unsafe.park            | ''             | platform",
        "com.sun.net.httpserver.Server.run        | ''             | platform",
        "scala.collection.immutable.List.map      | ''             | scala.collection",
        "com.acme.Foo$$Lambda/0x00000000a1b2c3.run | ''            | com.acme",
        "java.lang.invoke.LambdaForm$MH/0x7f3a2c00.run | ''        | platform",
        // Go
        "google.golang.org/grpc/internal/x.Do     | ''             | google.golang.org/grpc",
        "gopkg.in/yaml%2ev3.Unmarshal             | ''             | gopkg.in/yaml%2ev3",
        "github.com/acme/cart.(*Service).Load     | ''             | github.com/acme/cart",
        "golang.org/x/net/http2.(*Framer).Read    | ''             | golang.org/x",
        "google.golang.org/grpc.(*Server).Serve   | ''             | google.golang.org/grpc",
        "encoding/json.Unmarshal                  | ''             | platform",
        "runtime.mallocgc                         | ''             | platform",
        "runtime.heapBits.next                    | ''             | platform",
        "net.(*conn).Read                         | ''             | platform",
        "sort.Slice.func1                         | ''             | platform",
        "os.Lstat.lstatNolog.func1                | ''             | platform",
        "gogo                                     | go-indexer     | platform",
        "io.netty.channel.Loop.run                | ''             | io.netty",
        "main.main                                | ''             | main",
        "main.Map[github.com/acme/x.T]            | ''             | main",
        // C++ and Rust
        "acme::Solver::step(int)                  | ''             | acme",
        "std::vector<int>::push_back              | ''             | platform",
        "(anonymous namespace)::run               | solver         | solver",
        "<alloc::vec::Vec<T> as core::Drop>::drop | ''             | platform",
        "tokio::runtime::task::poll               | ''             | tokio",
        // modules
        "step                                     | /opt/solver    | solver",
        "malloc                                   | /lib/libc.so.6 | platform",
        "JVM_Sleep                                | libjvm.so      | platform",
        "inflate                                  | libz.so.1.2.13 | libz",
        "do_syscall_64                            | [kernel.kallsyms] | platform",
        "main                                     | ''             | program",
        "''                                       | ''             | program",
        "/usr/lib/x86_64/libc.so.6                | ''             | platform",
        "libfoo.so                                | ''             | libfoo",
        "/usr/bin/tool                            | ''             | program",
      })
  void familyOf(String function, String module, String family) {
    assertEquals(family, Family.of(function, module, FrameKind.UNKNOWN).name());
  }

  @ParameterizedTest
  @CsvSource({"KERNEL", "SYNTHETIC"})
  void kernelAndRuntimeFramesArePlatform(FrameKind kind) {
    assertEquals(Family.PLATFORM, Family.of("com.acme.Foo.bar", "", kind).name());
  }
}
