#include "solver.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LEAF = 64, COPIES = 32 };

long hash_calls, write_calls;

static double sorted[CELLS];

static int by_value(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static uint64_t mix(uint64_t hash) {
  hash ^= hash >> 33;
  hash *= 0xff51afd7ed558ccdu;
  hash ^= hash >> 29;
  return hash;
}

static uint64_t hash_leaf(const double *values, int count) {
  uint64_t hash = 14695981039346656037u;
  const unsigned char *bytes = (const unsigned char *)values;
  for (size_t i = 0; i < count * sizeof *values; i++) {
    hash = (hash ^ bytes[i]) * 1099511628211u;
  }
  hash_calls++;
  return hash;
}

static uint64_t hash_tree(const double *values, int count) {
  if (count <= LEAF) {
    return hash_leaf(values, count);
  }
  int half = count / 2;
  uint64_t left = hash_tree(values, half);
  uint64_t right = hash_tree(values + half, count - half);
  return mix(left ^ mix(right));
}

/* Unbuffered and in small pieces on purpose: this is the part that the kernel works for. */
static void write_cells(FILE *file, uint64_t hash) {
  setvbuf(file, NULL, _IONBF, 0);
  fprintf(file, "%016llx\n", (unsigned long long)hash);
  for (int copy = 0; copy < COPIES; copy++) {
    for (int row = 0; row < GRID; row++) {
      fwrite(heat + row * GRID, sizeof *heat, GRID, file);
      write_calls++;
    }
  }
}

void write_checkpoint(void) {
  memcpy(sorted, heat, sizeof sorted);
  qsort(sorted, CELLS, sizeof *sorted, by_value);
  uint64_t hash = hash_tree(sorted, CELLS);
  FILE *file = tmpfile();
  if (file == NULL) {
    perror("checkpoint");
    exit(1);
  }
  write_cells(file, hash);
  fclose(file);
}
