package ludus

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"sync"
)

// Storage is where a session and the offline queue are kept: texts by their names, empty where there is none.
type Storage interface {
	Get(name string) (string, error)
	Set(name, text string) error
}

type memoryStorage struct{ texts sync.Map }

// NewMemoryStorage keeps all until the program ends.
func NewMemoryStorage() Storage { return &memoryStorage{} }

func (m *memoryStorage) Get(name string) (string, error) {
	text, _ := m.texts.Load(name)
	kept, _ := text.(string)
	return kept, nil
}

func (m *memoryStorage) Set(name, text string) error {
	m.texts.Store(name, text)
	return nil
}

type fileStorage struct {
	mutex sync.Mutex
	file  string
}

// NewFileStorage keeps all in one file that only its owner may read. A crash leaves the old file or the new one.
func NewFileStorage(file string) Storage { return &fileStorage{file: file} }

func (f *fileStorage) Get(name string) (string, error) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	texts, err := f.read()
	return texts[name], err
}

func (f *fileStorage) Set(name, text string) error {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	texts, err := f.read()
	if err != nil {
		return err
	}
	texts[name] = text
	written, err := json.Marshal(texts)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(f.file), 0o700); err != nil {
		return err
	}
	if err := os.WriteFile(f.file+".new", written, 0o600); err != nil {
		return err
	}
	return os.Rename(f.file+".new", f.file)
}

func (f *fileStorage) read() (map[string]string, error) {
	texts := map[string]string{}
	text, err := os.ReadFile(f.file)
	if errors.Is(err, os.ErrNotExist) {
		return texts, nil
	}
	if err != nil {
		return nil, err
	}
	return texts, json.Unmarshal(text, &texts)
}
