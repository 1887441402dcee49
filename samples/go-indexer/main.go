// Command go-indexer builds a full-text index of a made-up library and searches it. It records its
// own CPU and heap profile; the labels tell workers and traces apart.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"runtime"
	"runtime/pprof"
	"sync"
	"time"
)

const (
	shards           = 24
	passes           = 14
	workers          = 2
	traces           = 40
	searchesPerTrace = 300
	heapBytes        = 16 << 10
)

func main() {
	cpu := flag.String("cpu", "go-cpu.pb.gz", "where the CPU profile goes")
	heap := flag.String("heap", "go-heap.pb.gz", "where the heap profile goes")
	flag.Parse()
	runtime.MemProfileRate = heapBytes

	library := newLibrary(shards)
	file := create(*cpu)
	if err := pprof.StartCPUProfile(file); err != nil {
		log.Fatal(err)
	}
	start := time.Now()
	index := buildAll(library)
	found := searchAll(index)
	elapsed := time.Since(start)
	pprof.StopCPUProfile()
	closeFile(file)
	writeHeap(*heap)

	fmt.Println("wall.millis", elapsed.Milliseconds())
	fmt.Println("documents", index.documents)
	fmt.Println("words", len(index.postings))
	fmt.Println("main.tokenize", tokenizeCalls.Load())
	fmt.Println("main.stem", stemCalls.Load())
	fmt.Println("main.(*index).search", searchCalls.Load())
	fmt.Println("hits", found)
	runtime.KeepAlive(library)
}

// buildAll indexes the library a few times over and keeps the last index.
func buildAll(library [][]byte) *index {
	var last *index
	for pass := 0; pass < passes; pass++ {
		last = build(library)
	}
	return last
}

func build(library [][]byte) *index {
	todo := make(chan []byte)
	parts := make(chan *index, len(library))
	var group sync.WaitGroup
	for i := 0; i < workers; i++ {
		group.Add(1)
		labels := pprof.Labels("worker", fmt.Sprintf("indexer-%d", i), "stage", "index")
		go pprof.Do(context.Background(), labels, func(context.Context) {
			defer group.Done()
			for shard := range todo {
				parts <- indexShard(shard)
			}
		})
	}
	for _, shard := range library {
		todo <- shard
	}
	close(todo)
	group.Wait()
	close(parts)
	return merge(parts)
}

// searchAll shares the traces out among the workers.
func searchAll(index *index) int {
	var group sync.WaitGroup
	hits := make([]int, workers)
	for i := 0; i < workers; i++ {
		group.Add(1)
		go func(worker int) {
			defer group.Done()
			for trace := worker; trace < traces; trace += workers {
				hits[worker] += searchTrace(index, worker, trace)
			}
		}(i)
	}
	group.Wait()
	sum := 0
	for _, count := range hits {
		sum += count
	}
	return sum
}

// searchTrace is one customer's session: a trace whose every search has the same labels.
func searchTrace(index *index, worker, trace int) (hits int) {
	id := traceID(trace)
	labels := pprof.Labels("worker", fmt.Sprintf("searcher-%d", worker),
		"stage", "search", "trace_id", id, "span_id", id[:16])
	pprof.Do(context.Background(), labels, func(context.Context) {
		for n := 0; n < searchesPerTrace; n++ {
			hits += len(index.search(question(trace*searchesPerTrace + n)))
		}
	})
	return hits
}

func writeHeap(path string) {
	runtime.GC() // a heap profile shows the heap as of the last collection
	file := create(path)
	if err := pprof.Lookup("heap").WriteTo(file, 0); err != nil {
		log.Fatal(err)
	}
	closeFile(file)
}

func create(path string) *os.File {
	file, err := os.Create(path)
	if err != nil {
		log.Fatal(err)
	}
	return file
}

func closeFile(file *os.File) {
	if err := file.Close(); err != nil {
		log.Fatal(err)
	}
}
