package dev.kiln.render.color;

import java.util.Set;

/// Families of libraries that many programs use, and which therefore are not the user's own code.
final class KnownLibraries {
  private static final Set<String> FAMILIES =
      Set.of(
          "org.springframework",
          "org.apache",
          "com.fasterxml",
          "org.hibernate",
          "io.netty",
          "org.eclipse",
          "com.google",
          "io.grpc",
          "io.micrometer",
          "org.slf4j",
          "ch.qos",
          "reactor.core",
          "org.postgresql",
          "com.mysql",
          "com.zaxxer",
          "kotlin",
          "kotlinx",
          "scala.collection",
          "scala.concurrent",
          "akka.actor",
          "io.vertx",
          "io.quarkus",
          "org.jboss",
          "net.bytebuddy",
          "org.junit",
          "one.profiler",
          "google.golang.org/grpc",
          "google.golang.org/protobuf",
          "golang.org/x",
          "github.com/gogo/protobuf",
          "github.com/prometheus/client_golang",
          "tokio",
          "hyper",
          "serde",
          "rayon",
          "boost",
          "absl",
          "google",
          "tcmalloc",
          "__gnu_cxx");

  private KnownLibraries() {}

  static boolean contains(String family) {
    return FAMILIES.contains(family) || family.isEmpty();
  }
}
