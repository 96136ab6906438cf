// Command cases carries out the cases of ../cases/cases.json; it prints one line of JSON for each.
package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"time"

	"ludus"
	"ludus/api"
)

type object = map[string]any

var address = os.Getenv("LUDUS_ADDRESS")

type run struct {
	folder  string
	clients map[string]*ludus.Client
	saved   object
	mutex   sync.Mutex
	clock   time.Duration
	waited  time.Duration
	ended   int
}

func (r *run) client(name string) *ludus.Client {
	if r.clients[name] == nil {
		r.restart(name)
	}
	return r.clients[name]
}

func (r *run) restart(name string) {
	r.clients[name] = ludus.New(address, ludus.Settings{
		Storage: ludus.NewFileStorage(filepath.Join(r.folder, name+".json")),
		Now:     func() time.Time { return time.Now().Add(r.clock) },
		Sleep: func(_ context.Context, wait time.Duration) error {
			r.mutex.Lock()
			defer r.mutex.Unlock()
			r.waited += wait
			return nil
		},
		OnSessionEnded: func() {
			if name == "A" {
				r.ended++
			}
		},
	})
}

func (r *run) step(given object) error {
	step := r.filled(given).(object)
	name, _ := step["client"].(string)
	if name == "" {
		name = "A"
	}
	client := r.client(name)
	ctx := context.Background()
	switch {
	case step["register"] != nil:
		return r.register(ctx, step["register"].(string), step["as"].(string))
	case step["server"] != nil:
		return r.client(step["server"].(string)).SignInServerByIdentity(ctx, func(context.Context) (string, error) {
			return os.Getenv("LUDUS_IDENTITY"), nil
		})
	case step["call"] != nil:
		return r.calls(ctx, client, step)
	case step["iterate"] != nil:
		return r.iterate(ctx, client, step)
	case step["queue"] != nil:
		_, err := client.Offline.Add(step["queue"].(string), api.Given{Body: step["body"]})
		return checked(err, step)
	case step["flush"] != nil:
		return r.flush(ctx, step)
	case step["waiting"] != nil:
		items, err := client.Offline.Waiting()
		return first(err, equal(len(items), step["waiting"]))
	case step["upload"] != nil:
		return r.upload(ctx, client, step)
	case step["restart"] != nil:
		r.restart(step["restart"].(string))
	case step["sign_out"] != nil:
		return r.client(step["sign_out"].(string)).SignOut(ctx)
	case step["clock"] != nil:
		r.clock += time.Duration(number(step["clock"]) * float64(time.Second))
	case step["faults"] != nil:
		return control("_faults", step["faults"])
	case step["seen"] != nil:
		return seen(step)
	case step["waited"] != nil:
		bounds := step["waited"].([]any)
		if seconds := r.waited.Seconds(); seconds < number(bounds[0]) || seconds > number(bounds[1]) {
			return fmt.Errorf("waited %v s", seconds)
		}
	case step["now_within"] != nil:
		if off := time.Until(client.Now()).Abs(); off.Seconds() > number(step["now_within"]) {
			return fmt.Errorf("the clock is off by %v", off)
		}
	case step["ended"] != nil:
		return equal(r.ended, step["ended"])
	default:
		return fmt.Errorf("no such step: %v", step)
	}
	return nil
}

func (r *run) register(ctx context.Context, name, as string) error {
	email, password := random()+"@example.com", "Case-Pass-1"
	body := api.Registration{Email: email, Password: password, DisplayName: as}
	_, err := r.client(name).Auth.Register(ctx, body)
	r.saved[name] = object{"email": email, "password": password}
	return err
}

func (r *run) calls(ctx context.Context, client *ludus.Client, step object) error {
	times := 1
	if step["parallel"] != nil {
		times = int(number(step["parallel"]))
	}
	ended := make(chan error, times)
	for i := 0; i < times; i++ {
		go func() { ended <- r.call(ctx, client, step) }()
	}
	var err error
	for i := 0; i < times; i++ {
		err = first(err, <-ended)
	}
	return err
}

func (r *run) call(ctx context.Context, client *ludus.Client, step object) error {
	given := api.Given{Query: step["query"], Body: step["body"]}
	given.Path, _ = step["path"].(object)
	var options []api.Option
	if key, ok := step["key"].(string); ok {
		options = append(options, api.IdempotencyKey(key))
	}
	var answer any
	if err := client.Call(ctx, step["call"].(string), given, &answer, options...); err != nil || step["error"] != nil {
		return checked(err, step)
	}
	r.mutex.Lock()
	defer r.mutex.Unlock()
	for name, field := range fields(step["save"]) {
		r.saved[name] = at(answer, field.(string))
	}
	return matches(answer, fields(step["expect"]))
}

func (r *run) iterate(ctx context.Context, client *ludus.Client, step object) error {
	query := &api.UgcListMyCollectionsQuery{}
	if limit := fields(step["query"])["limit"]; limit != nil {
		most := int64(number(limit))
		query.Limit = &most
	}
	names := []any{}
	err := client.Ugc.EachListMyCollections(ctx, query, func(collection api.CollectionView) error {
		names = append(names, collection.Name)
		return nil
	})
	return first(err, equal(names, step["expect"]))
}

func (r *run) flush(ctx context.Context, step object) error {
	outcomes, err := r.client(step["flush"].(string)).Offline.Flush(ctx)
	states := []any{}
	for _, outcome := range outcomes {
		if outcome.Err != nil {
			outcome.State += " " + outcome.Err.Code
		}
		states = append(states, outcome.State)
	}
	return first(err, equal(states, step["expect"]))
}

func (r *run) upload(ctx context.Context, client *ludus.Client, step object) error {
	text, _ := json.Marshal(step["upload"])
	var ticket ludus.Ticket
	if err := json.Unmarshal(text, &ticket); err != nil {
		return err
	}
	data, _ := json.Marshal(object{"text": strings.Repeat("x", int(number(fields(step["json"])["text"])))})
	reports, last := 0, int64(0)
	err := client.Upload(ctx, ticket, data, func(sent, total int64) {
		if sent < last || total != int64(len(data)) {
			log.Fatal("progress went back")
		}
		reports, last = reports+1, sent
	})
	if reports <= 3 || last != int64(len(data)) {
		return fmt.Errorf("%d reports, the last of %d: %w", reports, last, err)
	}
	return err
}

func (r *run) filled(value any) any {
	switch value := value.(type) {
	case []any:
		items := make([]any, len(value))
		for place, item := range value {
			items[place] = r.filled(item)
		}
		return items
	case object:
		items := object{}
		for name, item := range value {
			items[name] = r.filled(item)
		}
		return items
	case string:
		if strings.HasPrefix(value, "${") {
			return at(r.saved, value[2:len(value)-1])
		}
	}
	return value
}

func seen(step object) error {
	response, err := http.Get(address + "/_seen")
	if err != nil {
		return err
	}
	defer response.Body.Close()
	var requests []map[string]any
	if err := json.NewDecoder(response.Body).Decode(&requests); err != nil {
		return err
	}
	wanted, keys, count := fields(step["seen"]), map[any]bool{}, 0
	for _, request := range requests {
		if request["path"] == wanted["path"] && (wanted["method"] == nil || request["method"] == wanted["method"]) {
			count++
			keys[request["key"]] = true
		}
	}
	if step["keys"] != nil {
		err = equal(len(keys), step["keys"])
	}
	return first(err, equal(count, step["count"]))
}

func checked(err error, step object) error {
	expected := fields(step["error"])
	if err == nil && expected != nil {
		return fmt.Errorf("no error: %v", step)
	}
	if expected == nil {
		return err
	}
	var refusal *ludus.Error
	described := object{"kind": "other: " + fmt.Sprint(err)}
	switch {
	case errors.As(err, &ludus.SessionEnded{}):
		described["kind"] = "session_ended"
	case errors.As(err, &ludus.NoAnswer{}):
		described["kind"] = "no_answer"
	case errors.Is(err, ludus.ErrCannotWait):
		described["kind"] = "usage"
	case errors.As(err, &refusal):
		described = object{"kind": "refused", "code": refusal.Code, "status": refusal.Status, "details": refusal.Details}
		if refusal.RetryAfter != nil {
			described["retry_after"] = refusal.RetryAfter.Seconds()
		}
	}
	return matches(described, expected)
}

func matches(value any, expected object) error {
	for path, wanted := range expected {
		if err := equal(at(value, path), wanted); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	return nil
}

func equal(value, wanted any) error {
	text, _ := json.Marshal(value)
	other, _ := json.Marshal(wanted)
	var plain, plainWanted any
	_, _ = json.Unmarshal(text, &plain), json.Unmarshal(other, &plainWanted)
	if !reflect.DeepEqual(plain, plainWanted) {
		return fmt.Errorf("%s, not %s", text, other)
	}
	return nil
}

func at(value any, path string) any {
	if path == "" {
		return value
	}
	for _, name := range strings.Split(path, ".") {
		switch inner := value.(type) {
		case object:
			value = inner[name]
		case []any:
			place, _ := strconv.Atoi(name)
			value = inner[place]
		default:
			return nil
		}
	}
	return value
}

func fields(value any) object {
	fields, _ := value.(object)
	return fields
}

func number(value any) float64 {
	parsed, _ := strconv.ParseFloat(fmt.Sprint(value), 64)
	return parsed
}

func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func random() string {
	bytes := make([]byte, 12)
	_, _ = rand.Read(bytes)
	return fmt.Sprintf("%x", bytes)
}

func control(name string, body any) error {
	text, _ := json.Marshal(body)
	request, _ := http.NewRequest(http.MethodPut, address+"/"+name, bytes.NewReader(text))
	response, err := http.DefaultClient.Do(request)
	if err == nil {
		response.Body.Close()
	}
	return err
}

func main() {
	text, err := os.ReadFile(os.Getenv("LUDUS_CASES"))
	if err != nil {
		log.Fatal(err)
	}
	var cases []struct {
		Name  string
		Steps []object
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&cases); err != nil {
		log.Fatal(err)
	}
	for _, each := range cases {
		if err := first(control("_faults", []any{}), control("_seen", nil)); err != nil {
			log.Fatal(err)
		}
		folder, err := os.MkdirTemp("", "ludus")
		if err != nil {
			log.Fatal(err)
		}
		run := &run{folder: folder, clients: map[string]*ludus.Client{}}
		run.saved = object{"new": object{"email": random() + "@example.com"}}
		failure := ""
		for place, step := range each.Steps {
			if err := run.step(step); err != nil {
				failure = fmt.Sprintf("step %d: %v", place+1, err)
				break
			}
		}
		line, _ := json.Marshal(map[string]string{"name": each.Name, "failure": failure})
		fmt.Println(string(line))
		os.RemoveAll(folder)
	}
}
