package unruly.portal;

import org.camunda.bpm.engine.TaskService;

/** A page that knows the engine. */
class EngineInThePortal {
    TaskService tasks(TaskService tasks) {
        return tasks;
    }
}
