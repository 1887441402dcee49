import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Raises a library's class files from before Java 6 to Java 8's version, with the stack maps that
/// it asks for.
///
/// A start-up cache takes no older classes, and the virtual machine checks those by a slow method
/// of their own: together a third of the start of a command. What the classes do stays the same.
final class OldClasses {
  private static final int MAJOR_OFFSET = 6;
  private static final int OLDEST_CACHED = ClassFile.JAVA_6_VERSION;

  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  private OldClasses() {}

  /// Rewrites a jar where it has old classes.
  ///
  /// @return how many classes were raised
  static int raise(Path jar) throws IOException {
    OldClasses classes = new OldClasses();
    classes.read(jar);
    int raised = 0;
    for (Map.Entry<String, byte[]> entry : classes.entries.entrySet()) {
      if (isOld(entry.getKey(), entry.getValue())) {
        entry.setValue(classes.raised(entry.getValue()));
        raised++;
      }
    }
    if (raised > 0) {
      classes.write(jar);
    }
    return raised;
  }

  private static boolean isOld(String name, byte[] bytes) {
    int major = bytes.length < 8 ? 0 : (bytes[MAJOR_OFFSET] & 0xff) << 8 | bytes[7] & 0xff;
    return name.endsWith(".class") && major < OLDEST_CACHED;
  }

  private byte[] raised(byte[] bytes) {
    // A new constant pool: with the old one, code that did not change would be copied without maps.
    ClassFile file =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS,
            ConstantPoolSharingOption.NEW_POOL,
            ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(this::resource)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
    ClassModel model = file.parse(bytes);
    ClassTransform version =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
          } else {
            builder.with(element);
          }
        };
    ClassTransform code = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
    return file.transformClass(model, code.andThen(version));
  }

  private java.io.InputStream resource(ClassDesc type) {
    String descriptor = type.descriptorString();
    byte[] bytes = entries.get(descriptor.substring(1, descriptor.length() - 1) + ".class");
    return bytes == null ? null : new java.io.ByteArrayInputStream(bytes);
  }

  private void read(Path jar) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory()) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
  }

  private void write(Path jar) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      entries.forEach((name, content) -> write(out, name, content));
    }
    Files.write(jar, bytes.toByteArray());
  }

  private static void write(ZipOutputStream out, String name, byte[] content) {
    try {
      ZipEntry entry = new ZipEntry(name);
      entry.setTime(0);
      out.putNextEntry(entry);
      out.write(content);
      out.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
