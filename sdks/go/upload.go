package ludus

import (
	"bytes"
	"context"
	"io"
	"net/http"
)

// Ticket is what an operation answers that lets a file be sent: one request, with exactly these headers.
type Ticket struct {
	URL     string            `json:"url"`
	Method  string            `json:"method"`
	Headers map[string]string `json:"headers"`
}

type counted struct {
	reader     *bytes.Reader
	total      int64
	onProgress func(sent, total int64)
}

func (c *counted) Read(into []byte) (int, error) {
	n, err := c.reader.Read(into)
	c.onProgress(c.total-int64(c.reader.Len()), c.total)
	return n, err
}

// Upload sends a file. onProgress is told how many bytes have left, of how many. A 412 says that the file is there already:
// an answer was lost.
func (c *Client) Upload(ctx context.Context, ticket Ticket, data []byte, onProgress func(sent, total int64)) error {
	body := &counted{bytes.NewReader(data), int64(len(data)), onProgress}
	request, err := http.NewRequestWithContext(ctx, ticket.Method, ticket.URL, io.NopCloser(body))
	if err != nil {
		return err
	}
	request.ContentLength = body.total
	for name, value := range ticket.Headers {
		request.Header.Set(name, value)
	}
	response, err := c.settings.HTTP.Do(request)
	if err != nil {
		return NoAnswer{"upload", err}
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err == nil && response.StatusCode >= 300 && response.StatusCode != http.StatusPreconditionFailed {
		return errorOf(response, text, nil)
	}
	return err
}
