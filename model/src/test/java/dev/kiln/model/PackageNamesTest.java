package dev.kiln.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // Java and Kotlin, as names and as the virtual machine writes them
        "java.util.HashMap.getNode                      | - | - | java.util",
        "java.util.HashMap.<init>                       | - | - | java.util",
        "java.util.Map$Entry.comparingByKey             | - | - | java.util",
        "com.acme.Cart$$Lambda/0x00007f12.apply         | - | - | com.acme",
        "com.acme.Cart$$Lambda.0x00007f12.apply         | - | - | com.acme",
        "java/lang/Thread.run                           | - | - | java.lang",
        "kotlinx.coroutines.BuildersKt.launch           | - | kotlinx.jar | kotlinx.coroutines",
        "a.b.c.d                                        | - | - | a.b",
        "Main.main                                      | - | app.jar | app.jar",
        "Main.main                                      | - | - | unknown",
        // Go
        "github.com/acme/cart.(*Service).Load           | - | - | github.com/acme/cart",
        "github.com/BurntSushi/toml.Decode              | - | - | github.com/BurntSushi/toml",
        "net/http.(*conn).serve                         | - | - | net/http",
        "net/http.HandlerFunc.ServeHTTP                 | - | - | net/http",
        "main.(*index).add                              | - | - | main",
        "main.main                                      | - | - | main",
        "runtime.mallocgc                               | - | - | runtime",
        "runtime.gcBgMarkWorker.func2.1                 | - | - | runtime",
        "runtime.main.func2                             | - | - | runtime",
        "runtime.heapBits.next                          | - | - | runtime",
        "sort.Slice.func1                               | - | - | sort",
        "slices.SortFunc[go.shape.int]                  | - | - | slices",
        // C++ and Rust
        "std::vector<int>::push_back(int const&)        | - | - | std",
        "void rocksdb::log::Write<int>(rocksdb::Slice)  | - | - | rocksdb::log",
        "JavaThread::run()                              | - | libjvm.so | libjvm.so",
        "G1ParScan::work(unsigned int)                  | - | - | unknown",
        "(anonymous namespace)::helper(int)             | - | app | app",
        "start(std::string const&)                      | - | app | app",
        "alloc::vec::Vec<T>::push                       | - | - | alloc::vec",
        "<alloc::vec::Vec<T> as core::ops::Drop>::drop  | - | - | alloc::vec",
        "core::ops::function::FnOnce::call_once         | - | - | core::ops::function",
        "serde_json::de::from_str                       | - | - | serde_json::de",
        // Python
        "decode (lib/json/decoder.py:355)               | - | - | lib.json.decoder",
        "decode | /usr/lib/python3.12/json/decoder.py        | - | json.decoder",
        "get    | /srv/venv/lib/python3.11/site-packages/requests/__init__.py | - | requests",
        "load   | /srv/app/cart.py                           | - | cart",
        // Programs without packages, libraries without symbols
        "memcpy                                         | - | libc.so.6 | libc.so.6",
        "memcpy                                         | - | - | unknown",
        "libc.so.6                                      | - | - | libc.so.6",
        "[unknown]                                      | - | - | unknown",
        "0x7f0012                                       | - | [vdso] | [vdso]",
        "do_syscall_64                                  | - | [kernel.kallsyms] |"
            + " [kernel.kallsyms]",
        "''                                             | - | - | unknown",
      })
  void tellsThePackage(String name, String file, String module, String expected) {
    assertEquals(
        expected, PackageNames.of(name, file == null ? "" : file, module == null ? "" : module));
  }
}
