#pragma once

#include <gloo/rendezvous/store.h>  // all declarations are there
