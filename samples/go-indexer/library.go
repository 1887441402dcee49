package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"log"
	"math/rand"
	"strconv"
	"strings"
)

const (
	documentsPerShard = 60
	wordsPerDocument  = 500
	vocabularySize    = 14000
)

var (
	beginnings = []string{"lan", "mor", "tes", "bri", "cal", "dun", "fer", "gos", "hal", "vin",
		"par", "quo", "sel", "tor", "umb", "wes", "yor", "zel", "ach", "bel"}
	middles = []string{"", "ta", "ri", "lo", "ne", "shi", "mu", "pa", "kri", "dor", "sta", "ve"}
	endings = []string{"ing", "ed", "ness", "tion", "ly", "er", "s", "ment", "able", ""}
)

// newLibrary makes compressed shards of text from a fixed seed.
func newLibrary(count int) [][]byte {
	random := rand.New(rand.NewSource(11))
	vocabulary := makeVocabulary(random)
	often := rand.NewZipf(random, 1.1, 40, vocabularySize-1)
	library := make([][]byte, count)
	for i := range library {
		library[i] = makeShard(vocabulary, often)
	}
	return library
}

func makeVocabulary(random *rand.Rand) []string {
	pick := func(from []string) string { return from[random.Intn(len(from))] }
	vocabulary := make([]string, vocabularySize)
	for i := range vocabulary {
		vocabulary[i] = pick(beginnings) + pick(middles) + pick(middles) + pick(endings)
	}
	return vocabulary
}

func makeShard(vocabulary []string, often *rand.Zipf) []byte {
	var shard bytes.Buffer
	writer := gzip.NewWriter(&shard)
	for d := 0; d < documentsPerShard; d++ {
		var text strings.Builder
		for w := 0; w < wordsPerDocument; w++ {
			text.WriteString(vocabulary[often.Uint64()])
			text.WriteString(separator(w))
		}
		text.WriteByte('\n')
		if _, err := writer.Write([]byte(text.String())); err != nil {
			log.Fatal(err)
		}
	}
	if err := writer.Close(); err != nil {
		log.Fatal(err)
	}
	return shard.Bytes()
}

func separator(word int) string {
	if word%13 == 12 {
		return ". "
	}
	return " "
}

// question is the text of the n-th search: one word spelt out and one with a wildcard.
func question(n int) string {
	return beginnings[n%len(beginnings)] + middles[n%len(middles)] + endings[n%3] + " " +
		beginnings[(n/7)%len(beginnings)] + ".*" + endings[n%5]
}

// traceID is 128 bits in hex, always the same for the n-th trace.
func traceID(n int) string {
	digest := sha256.Sum256([]byte(strconv.Itoa(n)))
	return hex.EncodeToString(digest[:16])
}
