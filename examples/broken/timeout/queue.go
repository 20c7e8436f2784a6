// Package queue waits for ever in a test.
package queue

// Queue hands jobs to one worker.
type Queue struct {
	jobs chan func()
	done chan struct{}
}

// New starts the worker.
func New() *Queue {
	q := &Queue{jobs: make(chan func()), done: make(chan struct{})}
	go q.work()
	return q
}

// Do runs a job in the worker.
func (q *Queue) Do(job func()) {
	q.jobs <- job
}

// Close waits for the worker to end.
func (q *Queue) Close() {
	<-q.done // broken on purpose: jobs was not closed, so the worker never ends
}

func (q *Queue) work() {
	for job := range q.jobs {
		job()
	}
	close(q.done)
}
