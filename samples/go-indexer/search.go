package main

import (
	"math"
	"regexp"
	"sort"
	"strings"
)

const resultSize = 20

type hit struct {
	document int
	score    float64
}

// search ranks the documents by how rare the words are that they have.
func (x *index) search(text string) []hit {
	searchCalls.Add(1)
	scores := make(map[int]float64)
	for _, term := range strings.Fields(text) {
		for _, word := range x.expand(term) {
			x.score(word, scores)
		}
	}
	return best(scores)
}

// expand turns a term, which may be a pattern, into the words that it stands for.
func (x *index) expand(term string) []string {
	pattern := regexp.MustCompile("^" + term + "$")
	var words []string
	for word := range x.postings {
		if pattern.MatchString(word) {
			words = append(words, word)
		}
	}
	sort.Strings(words)
	return words
}

func (x *index) score(word string, scores map[int]float64) {
	list := x.postings[word]
	rarity := math.Log(1 + float64(x.documents)/float64(len(list)))
	for _, p := range list {
		frequency := float64(len(p.places))
		scores[p.document] += rarity * frequency / (frequency + 1.2)
	}
}

func best(scores map[int]float64) []hit {
	hits := make([]hit, 0, len(scores))
	for document, score := range scores {
		hits = append(hits, hit{document, score})
	}
	sort.Slice(hits, func(i, j int) bool {
		if hits[i].score != hits[j].score {
			return hits[i].score > hits[j].score
		}
		return hits[i].document < hits[j].document
	})
	if len(hits) > resultSize {
		hits = hits[:resultSize]
	}
	return hits
}
