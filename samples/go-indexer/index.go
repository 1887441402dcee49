package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"log"
	"regexp"
	"sort"
	"strings"
	"sync/atomic"
)

// Exact call counts: a sampling profile cannot know them.
var tokenizeCalls, stemCalls, searchCalls atomic.Int64

var wordPattern = regexp.MustCompile(`[\p{L}\d]+`)

type posting struct {
	document int
	places   []int32
}

type index struct {
	documents int
	postings  map[string][]posting
}

func newIndex() *index {
	return &index{postings: make(map[string][]posting)}
}

func indexShard(shard []byte) *index {
	result := newIndex()
	reader, err := gzip.NewReader(bytes.NewReader(shard))
	if err != nil {
		log.Fatal(err)
	}
	lines := bufio.NewScanner(reader)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		result.add(lines.Text())
	}
	if err := lines.Err(); err != nil {
		log.Fatal(err)
	}
	return result
}

func (x *index) add(text string) {
	places := make(map[string][]int32)
	for place, token := range tokenize(text) {
		word := stem(token)
		places[word] = append(places[word], int32(place))
	}
	for word, list := range places {
		x.postings[word] = append(x.postings[word], posting{x.documents, list})
	}
	x.documents++
}

func tokenize(text string) []string {
	tokenizeCalls.Add(1)
	return wordPattern.FindAllString(strings.ToLower(text), -1)
}

// stem cuts endings as long as there is one and enough of the word is left.
func stem(word string) string {
	stemCalls.Add(1)
	for _, ending := range endings {
		if ending != "" && len(word) > len(ending)+3 && strings.HasSuffix(word, ending) {
			return stem(strings.TrimSuffix(word, ending))
		}
	}
	return word
}

// merge numbers the documents of all parts anew.
func merge(parts <-chan *index) *index {
	all := newIndex()
	for part := range parts {
		for word, list := range part.postings {
			for _, p := range list {
				p.document += all.documents
				all.postings[word] = append(all.postings[word], p)
			}
		}
		all.documents += part.documents
	}
	for _, list := range all.postings {
		sort.Slice(list, func(i, j int) bool { return list[i].document < list[j].document })
	}
	return all
}
