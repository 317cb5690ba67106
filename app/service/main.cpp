// lightgen-service: makes the pictures that the studio asks for, in a process of its own.
#include "app/service/service_main.h"
#include "inference/torch_engine.h"

int main(int argc, char** argv) {
    return lightgen::service::serviceMain(argc, argv, [] { return lightgen::inference::makeTorchEngine(); });
}
