/*
 * A small solver: bodies that attract each other warm the plane they move over.
 * Each frame moves the bodies, solves for the heat and writes a checkpoint.
 */
#include "solver.h"

#include <stdint.h>
#include <stdio.h>
#include <time.h>

enum { FRAMES = 200, FRAMES_PER_CHECKPOINT = 2 };

static uint64_t random_state = 88172645463325252u;

/* A fixed seed: every run does the same work. */
double random_unit(void) {
  random_state ^= random_state << 13;
  random_state ^= random_state >> 7;
  random_state ^= random_state << 17;
  return (double)(random_state >> 11) / 9007199254740992.0;
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static void run_frame(int frame) {
  step_bodies();
  spread_sources();
  solve_heat();
  if (frame % FRAMES_PER_CHECKPOINT == 0) {
    write_checkpoint();
  }
}

int main(void) {
  double start = seconds();
  scatter_bodies();
  build_matrix();
  for (int frame = 0; frame < FRAMES; frame++) {
    run_frame(frame);
  }
  printf("frames %d\n", FRAMES);
  printf("wall.millis %.0f\n", 1e3 * (seconds() - start));
  printf("bodies.pulled %ld\n", force_calls);
  printf("multiply %ld\n", multiply_calls);
  printf("hash_leaf %ld\n", hash_calls);
  printf("fwrite %ld\n", write_calls);
  return 0;
}
